using Claims.Contracts;

namespace Claims.Ingest.Formats;

/// <summary>What a format made of the bytes of one submission.</summary>
/// <param name="Claims">Every claim found, in order: each Claim resource, CLM segment or JSON claim, readable or not.</param>
/// <param name="Faults">Faults of the submission itself (envelope, syntax), outside any claim.</param>
/// <param name="Envelope">What the format needs again to acknowledge in kind (control numbers, ids); opaque to others.</param>
public sealed record ParsedSubmission(IReadOnlyList<ParsedClaim> Claims, IReadOnlyList<Fault> Faults, object? Envelope = null)
{
    /// <summary>Nothing could be read as a claim: the bytes go to quarantine with these faults.</summary>
    public bool IsUnreadable => Claims.Count == 0;
}

/// <summary>
/// One claim of a submission. <see cref="Claim"/> is null where too little could be read to make one;
/// then <see cref="Faults"/> holds at least one that is not a warning.
/// </summary>
/// <param name="Index">0-based place among the claims of the submission.</param>
/// <param name="Path">Where it stands, in the terms of the format ("ST 0001, CLM at segment 27", "Bundle.entry[3].resource", "/2").</param>
/// <param name="Number">The submitter's claim number as far as it could be read.</param>
public sealed record ParsedClaim(int Index, string Path, string? Number, Claim? Claim, IReadOnlyList<Fault> Faults);

/// <summary>What became of one claim of a submission.</summary>
public abstract record ClaimOutcome(ParsedClaim Parsed)
{
    public sealed record Accepted(ParsedClaim Parsed, string ClaimId, IReadOnlyList<Fault> Warnings) : ClaimOutcome(Parsed);

    public sealed record Rejected(ParsedClaim Parsed, IReadOnlyList<Fault> Faults) : ClaimOutcome(Parsed);

    /// <summary>The same claim came before; nothing changes. <paramref name="Status"/> is where the first one stands.</summary>
    public sealed record Duplicate(ParsedClaim Parsed, string ClaimId, string Status) : ClaimOutcome(Parsed);
}

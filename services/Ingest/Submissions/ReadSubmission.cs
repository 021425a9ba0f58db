using Claims.Contracts;
using Claims.Ingest.Formats;
using Claims.Ingest.Storage;

namespace Claims.Ingest.Submissions;

/// <summary>A submission that was read and whose claims were each validated.</summary>
/// <param name="Answering">The format of the acknowledgement.</param>
/// <param name="FormatName">Null where no format was recognised.</param>
public sealed record ReadSubmission(ISubmissionFormat Answering, string? FormatName, ParsedSubmission Parsed, IReadOnlyList<CheckedClaim> Claims)
{
    /// <summary>Pure. What cannot be read has no claims and at least one fault.</summary>
    public static ReadSubmission From(IncomingSubmission incoming, FormatChoice formats, IClaimRules rules, DateOnly today)
    {
        var chosen = incoming.Faults.Count > 0 ? [] : formats.Choose(incoming.ContentType, incoming.Content.Span);
        var parsed = chosen.Count > 0 ? chosen[0].Read(incoming.Content, incoming.Submitter) : new ParsedSubmission([], incoming.Faults);
        if (parsed.IsUnreadable && parsed.Faults.Count == 0)
        {
            parsed = parsed with { Faults = [chosen.Count > 0 ? NoClaim : UnknownFormat] };
        }

        return new ReadSubmission(
            incoming.AcknowledgeAs is { } name ? formats.Named(name) : chosen.Count > 0 ? chosen[0] : formats.Named("json"),
            chosen.Count > 0 ? chosen[0].Name : null,
            parsed,
            parsed.Claims.Select(claim => Keepable(rules.Check(claim, incoming.Policy, today))).ToList());
    }

    private static Fault NoClaim => new(FaultCodes.Unreadable, "", "There is no claim in it.");

    private static Fault UnknownFormat => new(
        FaultCodes.FormatUnknown, "", "Neither the content type nor the content says what this is: send FHIR R4 JSON, X12 837 or canonical JSON.");

    /// <summary>A key that cannot be stored as it is would never match itself again.</summary>
    private static CheckedClaim Keepable(CheckedClaim read) =>
        read.Claim is { Key: var key } && !(IsKeyPart(key.Number) && IsKeyPart(key.Submitter))
            ? read with { Faults = [.. read.Faults, UnfitKey(read.Parsed)] }
            : read;

    private static bool IsKeyPart(string text) => text.Length > 0 && PlainText.IsClean(text);

    private static Fault UnfitKey(ParsedClaim claim) => new(
        FaultCodes.ValueInvalid,
        claim.Path,
        $"Claim number and submitter must be 1 to {PlainText.MaxLength} characters without control characters.");
}

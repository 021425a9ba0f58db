namespace Claims.Ingest.Submissions;

/// <summary>A claim that is stored, as far as it matters for telling whether another is new.</summary>
public sealed record KnownClaim
{
    public required string ClaimId { get; init; }
    public required string Submitter { get; init; }
    public required string Number { get; init; }

    /// <summary>See <see cref="Contracts.ClaimKey.Version"/>; long because SQLite has no shorter integers.</summary>
    public required long Version { get; init; }

    public required string ContentHash { get; init; }

    /// <summary>One of <see cref="ClaimStatus"/>.</summary>
    public required string Status { get; init; }
}

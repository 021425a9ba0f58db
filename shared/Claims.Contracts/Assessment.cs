namespace Claims.Contracts;

/// <summary>Fraud's one answer for a claim.</summary>
public sealed record Assessment
{
    /// <summary>Probability in [0, 1] that the claim should not be paid as billed.</summary>
    public required double Risk { get; init; }

    public required Route Route { get; init; }

    /// <summary>
    /// Probability with which a claim like this one is reviewed: that of the random audit, or 1 where the risk alone sends it to review.
    /// The weight of its verdict in an unbiased estimate is one over it.
    /// </summary>
    public required double AuditProbability { get; init; }

    /// <summary>What speaks against the claim, strongest first: duplicates, dates, volume, and the clause reasons carried over.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    public required DateTimeOffset AssessedAt { get; init; }
}

/// <summary>Where a claim goes next.</summary>
public enum Route
{
    Pay,
    Review,

    /// <summary>Drawn at random with a known probability, so that recall can be estimated without bias.</summary>
    Audit,
}

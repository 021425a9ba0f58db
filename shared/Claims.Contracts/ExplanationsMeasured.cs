namespace Claims.Contracts;

/// <summary>Scoring, for claims of the sampled share whose explanations it has measured. Nothing waits for it; where measuring is behind, claims are left out.</summary>
public sealed record ExplanationsMeasured
{
    public required IReadOnlyList<MeasuredExplanation> Explanations { get; init; }
}

/// <summary>How faithful the explanation of one claim's decision is.</summary>
public sealed record MeasuredExplanation
{
    /// <summary><see cref="ClaimKey.Id"/></summary>
    public required string ClaimId { get; init; }

    /// <inheritdoc cref="ClauseScore.ModelHash"/>
    public required string ModelHash { get; init; }

    /// <summary>Whether the claim was flagged, as it was decided.</summary>
    public required bool IsFlagged { get; init; }

    public required ExplanationQuality Quality { get; init; }

    public required DateTimeOffset MeasuredAt { get; init; }
}

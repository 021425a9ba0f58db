namespace Claims.Metrics;

/// <summary>A row of <c>metrics_prediction</c>: what was said of one claim, by which model, without the claim.</summary>
internal sealed record PredictionRow
{
    public required string ClaimId { get; init; }
    public required string DecisionId { get; init; }
    public required string ModelHash { get; init; }
    public required string PolicyId { get; init; }
    public required string PolicyVersion { get; init; }
    public required string ScoredBy { get; init; }
    public required string Kind { get; init; }
    public required double Risk { get; init; }
    public required double PValue { get; init; }
    public required bool IsFlagged { get; init; }
    public required string Route { get; init; }
    public required double AuditProbability { get; init; }

    /// <summary>JSON object of the submitter's labels, to split performance by.</summary>
    public required string Labels { get; init; }

    public required DateTimeOffset ScoredAt { get; init; }
    public required DateTimeOffset AssessedAt { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}

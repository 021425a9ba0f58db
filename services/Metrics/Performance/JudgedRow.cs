using Claims.Metrics.Verdicts;

namespace Claims.Metrics.Performance;

/// <summary>A verdict beside the prediction that it judges.</summary>
internal sealed record JudgedRow : StoredVerdict
{
    public required bool IsPredicted { get; init; }
    public required double ReviewProbability { get; init; }
}

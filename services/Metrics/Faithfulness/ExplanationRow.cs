using Claims.Contracts;
using Claims.Tracking.Faithfulness;

namespace Claims.Metrics.Faithfulness;

/// <summary>A row of <c>metrics_explanation</c>.</summary>
internal sealed record ExplanationRow(
    string ClaimId,
    string Model,
    DateOnly Day,
    bool IsFlagged,
    int Comprehensiveness,
    int Sufficiency,
    int RandomComprehensiveness,
    int RandomSufficiency,
    bool AttentionDisagrees)
{
    public static ExplanationRow Of(MeasuredExplanation explanation) => new(
        explanation.ClaimId,
        explanation.ModelHash,
        DateOnly.FromDateTime(explanation.MeasuredAt.UtcDateTime),
        explanation.IsFlagged,
        MeanSums.Round(explanation.Quality.Comprehensiveness),
        MeanSums.Round(explanation.Quality.Sufficiency),
        MeanSums.Round(explanation.Quality.RandomComprehensiveness),
        MeanSums.Round(explanation.Quality.RandomSufficiency),
        explanation.Quality.AttentionDisagrees);

    public FaithfulnessSums ToSums() => new(
        1,
        MeanSums.Of(Comprehensiveness),
        MeanSums.Of(Sufficiency),
        MeanSums.Of(RandomComprehensiveness),
        MeanSums.Of(RandomSufficiency),
        AttentionDisagrees ? 1 : 0);
}

using Claims.Contracts;
using Claims.Tracking.Windows;

namespace Claims.Metrics.Predictions;

/// <summary>The clauses of a claim in the order in which a reviewer sees them.</summary>
internal static class ClauseOrder
{
    /// <summary>Those of the assessment's reasons, strongest first; then those of the score's; then the broken ones, the surest first; then by attention.</summary>
    public static IReadOnlyList<string> Of(ClauseScore score, Assessment assessment) =>
    [
        .. assessment.Reasons.Concat(score.Reasons).Select(reason => reason.ClauseId).OfType<string>()
            .Concat(score.Violations.OrderByDescending(violation => violation.Probability).Select(violation => violation.ClauseId))
            .Concat(ByAttention(score))
            .Distinct(StringComparer.Ordinal)
            .Take(CitedRanks.Ranks),
    ];

    /// <summary>Clauses by the weight that all lines together give them.</summary>
    public static IEnumerable<string> ByAttention(ClauseScore score) => score.Lines
        .SelectMany(line => line.Clauses)
        .GroupBy(clause => clause.ClauseId, StringComparer.Ordinal)
        .OrderByDescending(clause => clause.Sum(line => line.Weight)).ThenBy(clause => clause.Key, StringComparer.Ordinal)
        .Select(clause => clause.Key);
}

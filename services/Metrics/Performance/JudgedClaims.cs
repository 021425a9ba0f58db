using Claims.Metrics.Verdicts;
using Claims.Tracking.Truths;
using Claims.Tracking.Windows;

namespace Claims.Metrics.Performance;

/// <summary>So many claims with the same prediction, verdict and chance of having been reviewed.</summary>
public sealed record JudgedClaims
{
    /// <summary>Predicted positive: flagged by the clause score, or sent to review for its risk.</summary>
    public required bool IsPredicted { get; init; }

    /// <summary>The verdict was improper or fraudulent.</summary>
    public required bool IsImproper { get; init; }

    /// <summary>Probability with which such a claim comes before a reviewer, in [0, 1]; 0 where it was not drawn for one.</summary>
    public required double ReviewProbability { get; init; }

    public required long Claims { get; init; }

    public static IReadOnlyList<JudgedClaims> Of(Window window) =>
    [
        .. window.Counts.Cells.Where(cell => cell.Key.Truth != Truth.Unknown).Select(cell => new JudgedClaims
        {
            IsPredicted = cell.Key.IsPredicted, IsImproper = cell.Key.Truth == Truth.Improper, ReviewProbability = cell.Key.ReviewMillionths / (double)Cell.Millionths, Claims = cell.Value.Claims,
        }),
    ];

    /// <param name="rows">Every verdict on each claim, in any order.</param>
    internal static IReadOnlyList<JudgedClaims> Of(IEnumerable<JudgedRow> rows) =>
    [
        .. StoredVerdict.Standing(rows)
            .GroupBy(claim => (claim.Row.IsPredicted, IsImproper: claim.Standing.Verdict.ToTruth() == Truth.Improper, claim.Row.ReviewProbability))
            .Select(group => new JudgedClaims
            {
                IsPredicted = group.Key.IsPredicted, IsImproper = group.Key.IsImproper, ReviewProbability = group.Key.ReviewProbability, Claims = group.Count(),
            }),
    ];
}

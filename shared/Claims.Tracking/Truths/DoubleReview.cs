using Claims.Contracts;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Truths;

/// <summary>What two reviewers said of the same claim.</summary>
/// <param name="First">Of the reviewer who comes first by stage, moment and verdict id.</param>
/// <param name="Second">Of the next reviewer.</param>
public readonly record struct DoubleReview(Truth First, Truth Second)
{
    /// <summary>
    /// The opinions of the first two reviewers of a decision; null where fewer gave one. A reviewer's opinion is their last verdict that decides; appeals are no opinion of a
    /// reviewer's. The order in which the verdicts came does not matter.
    /// </summary>
    public static DoubleReview? Of(IEnumerable<VerdictFact> facts)
    {
        var opinions = StandingVerdict.NotWithdrawn(facts)
            .Where(fact => fact.Stage != ReviewStage.Appeal && fact.Verdict != Verdict.Undetermined)
            .OrderBy(fact => fact.Stage).ThenBy(fact => fact.RecordedAt).ThenBy(fact => fact.Id, StringComparer.Ordinal)
            .GroupBy(fact => fact.Reviewer, StringComparer.Ordinal)
            .Take(2)
            .Select(reviewer => reviewer.Last().Verdict.ToTruth())
            .ToList();
        return opinions is [var first, var second] ? new DoubleReview(first, second) : null;
    }
}

using Claims.Contracts;

namespace Claims.Review.Verdicts;

/// <summary>What must have been said of a decision, and not taken back, before a verdict of a later stage.</summary>
public static class StageRules
{
    /// <summary>The fault of <paramref name="verdict"/> under the name of its property; none where it may be recorded.</summary>
    /// <param name="verdict">The verdict that is to be recorded.</param>
    /// <param name="known">The verdicts on its claim that storage holds.</param>
    public static Dictionary<string, string[]> Faults(RecordedVerdict verdict, IReadOnlyList<RecordedVerdict> known)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var onDecision = known.Where(earlier => earlier.DecisionId == verdict.DecisionId && earlier.IsStanding).ToList();
        var reviews = onDecision.Where(earlier => earlier.Stage == ReviewStage.Review).ToList();
        switch (verdict.Stage)
        {
            case ReviewStage.SecondReview when reviews.Count == 0:
                faults.Add("stage", ["A second review needs a review of the same decision before it."]);
                break;
            case ReviewStage.SecondReview when reviews.All(review => review.Reviewer == verdict.Reviewer):
                faults.Add("reviewer", ["A second review is given by another reviewer than the first."]);
                break;
            case ReviewStage.Appeal when onDecision.Count == 0:
                faults.Add("stage", ["An appeal needs a verdict on the same decision before it."]);
                break;
        }

        return faults;
    }
}

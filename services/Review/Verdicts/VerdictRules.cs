using Claims.Review.Assignments;

namespace Claims.Review.Verdicts;

/// <summary>What keeps a verdict from being recorded, as things stand.</summary>
internal static class VerdictRules
{
    /// <summary>Null where it may be recorded.</summary>
    /// <param name="verdict">The verdict that is to be recorded.</param>
    /// <param name="decisionId">The decision that its case is about now.</param>
    /// <param name="known">The verdicts on its claim that storage holds.</param>
    /// <param name="holder">Who works on the case; null: nobody.</param>
    public static VerdictOutcome? Refusal(RecordedVerdict verdict, string decisionId, IReadOnlyList<RecordedVerdict> known, Assignment? holder)
    {
        if (verdict.DecisionId != decisionId)
        {
            return new VerdictOutcome.OtherDecision();
        }

        if (holder is not null && holder.Reviewer != verdict.Reviewer)
        {
            return new VerdictOutcome.HeldByOther(holder);
        }

        var faults = StageRules.Faults(verdict, known);
        return faults.Count > 0 ? new VerdictOutcome.Refused(faults) : null;
    }
}

using Claims.Contracts;

namespace Claims.Review.Verdicts;

/// <summary>When a verdict may be taken back.</summary>
internal static class WithdrawalRules
{
    /// <summary>For how long after it was given.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How long is left for it; zero where it is too late.</summary>
    public static TimeSpan Left(RecordedVerdict verdict, DateTimeOffset now)
    {
        var left = verdict.RecordedAt + Window - now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Null where it may be taken back.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="known">All verdicts on its claim.</param>
    /// <param name="reviewer">Who asks.</param>
    /// <param name="now">When.</param>
    public static WithdrawalOutcome? Refusal(RecordedVerdict verdict, IReadOnlyList<RecordedVerdict> known, string reviewer, DateTimeOffset now)
    {
        if (verdict.Reviewer != reviewer)
        {
            return new WithdrawalOutcome.NotYours();
        }

        if (Left(verdict, now) == TimeSpan.Zero)
        {
            return new WithdrawalOutcome.TooLate();
        }

        var rest = known.Where(other => other.VerdictId != verdict.VerdictId && other.DecisionId == verdict.DecisionId && other.IsStanding).ToList();
        var isNeeded = rest.Any(other => other.Stage > verdict.Stage) && !rest.Any(other => other.Stage == ReviewStage.Review);
        return isNeeded ? new WithdrawalOutcome.BuiltUpon() : null;
    }
}

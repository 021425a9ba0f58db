namespace Claims.Review.Verdicts;

/// <summary>What became of the wish to take a verdict back.</summary>
internal abstract record WithdrawalOutcome
{
    private WithdrawalOutcome()
    {
    }

    /// <summary>It is taken back, now or since the same was asked before.</summary>
    public sealed record Withdrawn(VerdictWithdrawal Withdrawal) : WithdrawalOutcome;

    public sealed record NoSuchVerdict : WithdrawalOutcome;

    /// <summary>Somebody else gave it.</summary>
    public sealed record NotYours : WithdrawalOutcome;

    /// <summary>The time for second thoughts is over: a later verdict corrects it instead.</summary>
    public sealed record TooLate : WithdrawalOutcome;

    /// <summary>A second review or an appeal rests on it.</summary>
    public sealed record BuiltUpon : WithdrawalOutcome;
}

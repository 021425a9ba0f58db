namespace Claims.Review.Verdicts;

/// <summary>What became of a verdict that was to be recorded.</summary>
internal abstract record VerdictOutcome
{
    private VerdictOutcome()
    {
    }

    /// <summary>It is in storage, now or since the same request came before.</summary>
    public sealed record Recorded(RecordedVerdict Verdict) : VerdictOutcome;

    /// <summary>Another verdict was recorded under the same idempotency key.</summary>
    public sealed record KeyReused : VerdictOutcome;
}

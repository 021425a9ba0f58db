using Claims.Review.Assignments;

namespace Claims.Review.Verdicts;

/// <summary>What became of a verdict that was to be given.</summary>
internal abstract record VerdictOutcome
{
    private VerdictOutcome()
    {
    }

    /// <summary>It is in storage, now or since the same request came before.</summary>
    public sealed record Recorded(RecordedVerdict Verdict) : VerdictOutcome;

    public sealed record NoSuchCase : VerdictOutcome;

    /// <summary>Something is wrong with it.</summary>
    /// <param name="Faults">Under the names of its properties.</param>
    public sealed record Refused(IReadOnlyDictionary<string, string[]> Faults) : VerdictOutcome;

    /// <summary>The case is about another decision than the one that was judged.</summary>
    public sealed record OtherDecision : VerdictOutcome;

    /// <summary>Another reviewer works on the case.</summary>
    public sealed record HeldByOther(Assignment Assignment) : VerdictOutcome;

    /// <summary>Another verdict was recorded under the same idempotency key.</summary>
    public sealed record KeyReused : VerdictOutcome;
}

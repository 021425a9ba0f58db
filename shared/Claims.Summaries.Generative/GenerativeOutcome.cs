using Claims.Summaries.Generative.Guarding;

namespace Claims.Summaries.Generative;

/// <summary>What came of asking for a generated summary. Only <see cref="Accepted"/> has anything to show; otherwise the extractive summary is shown.</summary>
public abstract record GenerativeOutcome
{
    private GenerativeOutcome()
    {
    }

    /// <param name="Sentences">Each with the ids of the extracted sentences that it rests on; names and dates are the claim's own again.</param>
    public sealed record Accepted(IReadOnlyList<GeneratedSentence> Sentences, SummarySource Source, AttemptCost Cost) : GenerativeOutcome;

    /// <summary>The answer says what its sources do not.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Reasons, SummarySource Source, AttemptCost Cost) : GenerativeOutcome;

    /// <summary>No answer after all attempts, or nothing asked since the circuit is open.</summary>
    public sealed record Unavailable(AttemptResult Reason) : GenerativeOutcome;

    /// <summary>What it may cost is more than is left of the day's or the summary's budget.</summary>
    public sealed record OverBudget : GenerativeOutcome;

    /// <summary>No provider is chosen, or nothing was extracted to write over.</summary>
    public sealed record Off : GenerativeOutcome;
}

/// <param name="InputTokens">As the provider counts; estimated where it does not say.</param>
/// <param name="Cost">In the currency of the prices.</param>
/// <param name="Latency">From sending to the end of the answer.</param>
public readonly record struct AttemptCost(long InputTokens, long OutputTokens, decimal Cost, TimeSpan Latency);

using System.Diagnostics.Metrics;

namespace Claims.Summaries.Generative;

/// <summary>Attempts at providers, by provider and result. Meter <c>Claims.Summaries</c>.</summary>
public sealed class GenerativeMeters
{
    public const string Meter = "Claims.Summaries";

    /// <summary>Seconds.</summary>
    private static readonly InstrumentAdvice<double> s_durations = new() { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120] };

    private readonly Counter<long> _attempts;
    private readonly Histogram<double> _durations;
    private readonly Counter<long> _tokens;
    private readonly Counter<double> _cost;

    public GenerativeMeters(IMeterFactory factory)
    {
        var meter = factory.Create(Meter);
        _attempts = meter.CreateCounter<long>("claims.summaries.attempts", "{attempt}", "Attempts at a generated summary, by how they ended");
        _durations = meter.CreateHistogram("claims.summaries.duration", "s", "From sending to the end of the answer", tags: null, s_durations);
        _tokens = meter.CreateCounter<long>("claims.summaries.tokens", "{token}", "Tokens as the provider counts them");
        _cost = meter.CreateCounter<double>("claims.summaries.cost", "{currency}", "What the tokens cost by the prices that are set");
    }

    internal void Ended(SummarySource source, AttemptResult result, AttemptCost cost)
    {
        var (provider, outcome) = (Tag("provider", source.Provider), Tag("outcome", result.ToString()));
        _attempts.Add(1, provider, outcome);
        _durations.Record(cost.Latency.TotalSeconds, provider, outcome);
        _tokens.Add(cost.InputTokens, provider, Tag("direction", "input"));
        _tokens.Add(cost.OutputTokens, provider, Tag("direction", "output"));
        _cost.Add((double)cost.Cost, provider);
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}

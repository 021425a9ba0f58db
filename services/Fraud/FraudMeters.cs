using System.Diagnostics.Metrics;

using Claims.Contracts;
using Claims.Hosting.Telemetry;

namespace Claims.Fraud;

/// <summary>What claims are assessed to be. Meter <c>Claims.Fraud</c>.</summary>
public sealed class FraudMeters
{
    private static readonly InstrumentAdvice<double> s_risks = new() { HistogramBucketBoundaries = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1] };

    private readonly Counter<long> _assessed;
    private readonly Histogram<double> _risk;
    private readonly StageMeters _stages;

    public FraudMeters(IMeterFactory factory, StageMeters stages)
    {
        _stages = stages;
        var meter = factory.Create("Claims.Fraud");
        _assessed = meter.CreateCounter<long>("claims.assessed", "{claim}", "Claims assessed, by the route they take");
        _risk = meter.CreateHistogram("claims.risk", unit: null, "Risks of assessed claims, from 0 to 1", tags: null, s_risks);
    }

    public void Assessed(IEnumerable<ClaimAssessed> claims)
    {
        foreach (var claim in claims)
        {
            _assessed.Add(1, new KeyValuePair<string, object?>("route", claim.Assessment.Route.ToString().ToLowerInvariant()));
            _risk.Record(claim.Assessment.Risk);
            _stages.Reached(Stage.Assessed, claim.Assessment.AssessedAt - claim.Score.ScoredAt);
            _stages.Assessed(claim.Assessment.AssessedAt - claim.Accepted.ReceivedAt);
        }
    }
}

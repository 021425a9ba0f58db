using System.Diagnostics.Metrics;

using Claims.Contracts;

namespace Claims.Scoring;

/// <summary>Counts for whoever watches the service. Meter <c>Claims.Scoring</c>.</summary>
internal sealed class ScoringMeters
{
    public const string Name = "Claims.Scoring";

    private readonly Counter<long> _scored;
    private readonly Counter<long> _shadow;

    public ScoringMeters(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        _scored = meter.CreateCounter<long>("claims.scored", "{claim}", "Claims scored, by attention or, where the model failed, by rules; flagged or not");
        _shadow = meter.CreateCounter<long>("claims.shadow", "{claim}", "Claims for the challenger: scored, failed on, or dropped because it was behind");
    }

    public void Scored(IEnumerable<ClauseScore> scores)
    {
        foreach (var ((by, isFlagged), claims) in scores.CountBy(score => (score.ScoredBy, score.IsFlagged)))
        {
            _scored.Add(claims, new("scored_by", by == ScoredBy.Rules ? "rules" : "attention"), new("flagged", isFlagged));
        }
    }

    public void Shadow(int claims, ShadowOutcome outcome) => _shadow.Add(claims, new KeyValuePair<string, object?>("outcome", outcome switch
    {
        ShadowOutcome.Scored => "scored",
        ShadowOutcome.Failed => "failed",
        _ => "dropped",
    }));
}

internal enum ShadowOutcome
{
    Scored,
    Failed,
    Dropped,
}

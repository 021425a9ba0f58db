using System.Diagnostics.Metrics;

using Claims.Contracts;

namespace Claims.Scoring.Explaining;

/// <summary>How faithful explanations are, for the share of the claims that is watched. Part of the meter <see cref="ScoringMeters.Name"/>.</summary>
internal sealed class FaithfulnessMeters
{
    /// <summary>For falls of a probability and for τ, both in [−1, 1].</summary>
    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [-0.5, -0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] };

    private readonly Histogram<double> _comprehensiveness;
    private readonly Histogram<double> _sufficiency;
    private readonly Histogram<double> _agreement;
    private readonly Counter<long> _measured;

    public FaithfulnessMeters(IMeterFactory factory)
    {
        var meter = factory.Create(ScoringMeters.Name);
        _comprehensiveness = Histogram(meter, "comprehensiveness", "Fall of the decision's probability without the clauses that a ranking puts first");
        _sufficiency = Histogram(meter, "sufficiency", "Fall of the decision's probability with those clauses only");
        _agreement = Histogram(meter, "agreement", "Kendall's tau of a ranking with leave-one-out");
        _measured = meter.CreateCounter<long>("claims.explanation.measured", description: "Claims drawn: measured, failed on, or dropped because measuring was behind");
    }

    public void Record(ExplanationQuality quality, bool isFlagged)
    {
        Record(_comprehensiveness, quality.Comprehensiveness, "gradient", isFlagged);
        Record(_comprehensiveness, quality.AttentionComprehensiveness, "attention", isFlagged);
        Record(_comprehensiveness, quality.RandomComprehensiveness, "random", isFlagged);
        Record(_sufficiency, quality.Sufficiency, "gradient", isFlagged);
        Record(_sufficiency, quality.AttentionSufficiency, "attention", isFlagged);
        Record(_sufficiency, quality.RandomSufficiency, "random", isFlagged);
        Record(_agreement, quality.GradientAgreement, "gradient", isFlagged);
        Record(_agreement, quality.AttentionAgreement, "attention", isFlagged);
        Count(MeasureOutcome.Measured, new KeyValuePair<string, object?>("attention_disagrees", quality.AttentionDisagrees));
    }

    public void Count(MeasureOutcome outcome, params ReadOnlySpan<KeyValuePair<string, object?>> tags) => _measured.Add(1, [
        new("outcome", outcome switch { MeasureOutcome.Measured => "measured", MeasureOutcome.Failed => "failed", _ => "dropped" }), .. tags]);

    private static Histogram<double> Histogram(Meter meter, string name, string description) =>
        meter.CreateHistogram($"claims.explanation.{name}", unit: null, description, tags: [], Buckets);

    private static void Record(Histogram<double> histogram, double? value, string ranking, bool isFlagged)
    {
        if (value is { } known)
        {
            histogram.Record(known, new KeyValuePair<string, object?>("ranking", ranking), Flagged(isFlagged));
        }
    }

    private static KeyValuePair<string, object?> Flagged(bool isFlagged) => new("flagged", isFlagged);
}

internal enum MeasureOutcome
{
    Measured,
    Failed,
    Dropped,
}

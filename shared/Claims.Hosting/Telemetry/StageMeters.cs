using System.Diagnostics.Metrics;

namespace Claims.Hosting.Telemetry;

/// <summary>How long claims take from stage to stage. Meter <c>Claims.Flow</c>. Moments of different machines are held against each other: their clocks must agree.</summary>
public sealed class StageMeters
{
    /// <summary>Seconds.</summary>
    private static readonly InstrumentAdvice<double> s_durations = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800] };

    private readonly Histogram<double> _stage;
    private readonly Histogram<double> _whole;

    public StageMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Claims.Flow");
        _stage = meter.CreateHistogram("claims.stage.duration", "s", "From the stage before, its queue included, to this one", tags: null, s_durations);
        _whole = meter.CreateHistogram("claims.assessment.duration", "s", "From the submission of a claim to its assessment", tags: null, s_durations);
    }

    /// <param name="stage">The stage.</param>
    /// <param name="duration">Since the stage before; since the submission for the first.</param>
    /// <param name="claims">Claims that took so long together.</param>
    public void Reached(Stage stage, TimeSpan duration, int claims = 1)
    {
        for (var i = 0; i < claims; i++)
        {
            _stage.Record(Seconds(duration), new KeyValuePair<string, object?>("stage", Name(stage)));
        }
    }

    /// <param name="duration">Since the submission.</param>
    public void Assessed(TimeSpan duration) => _whole.Record(Seconds(duration));

    private static double Seconds(TimeSpan duration) => Math.Max(0, duration.TotalSeconds);

    private static string Name(Stage stage) => stage switch
    {
        Stage.Accepted => "accepted",
        Stage.Scored => "scored",
        _ => "assessed",
    };
}

/// <summary>Stages that a claim goes through, in their order.</summary>
public enum Stage
{
    Accepted,
    Scored,
    Assessed,
}

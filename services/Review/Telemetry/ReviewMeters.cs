using System.Diagnostics.Metrics;

using Claims.Contracts;

namespace Claims.Review.Telemetry;

/// <summary>Cases and verdicts. Meter <c>Claims.Review</c>.</summary>
public sealed class ReviewMeters
{
    private readonly Counter<long> _opened;
    private readonly Counter<long> _verdicts;
    private readonly ObservableGauge<long> _open;
    private long _openCases;

    public ReviewMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Claims.Review");
        _opened = meter.CreateCounter<long>("claims.cases.opened", "{case}", "Cases opened");
        _verdicts = meter.CreateCounter<long>("claims.verdicts", "{verdict}", "Verdicts recorded, by what they say and the stage of review");
        _open = meter.CreateObservableGauge("claims.cases.open", () => Interlocked.Read(ref _openCases), "{case}", "Cases that nobody has settled");
    }

    /// <summary>Whether anybody looks.</summary>
    public bool IsWatched => _open.Enabled;

    public void Opened(int cases) => _opened.Add(cases);

    public void Recorded(Verdict verdict, ReviewStage stage) => _verdicts.Add(1, new("verdict", Word(verdict.ToString())), new("stage", Word(stage.ToString())));

    public void StandOpen(long cases) => Interlocked.Exchange(ref _openCases, cases);

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

using Claims.Tracking.Baselines;
using Claims.Tracking.Degradation;
using Claims.Tracking.Drift;
using Claims.Tracking.Estimation;
using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Cli.Backtest;

/// <summary>
/// Trains a model on the first years of a history, streams the others past it one by one, each year's outcomes coming a year late, and tracks it as a model in production is tracked.
/// </summary>
internal sealed class HistoryBacktest
{
    /// <summary>Parts of a year whose differences say how much the mix varies without drift.</summary>
    private const int Parts = 12;

    /// <summary>One comparison a year, so this is how often a year without drift is reported.</summary>
    private const double DriftLevel = 0.05;

    private static readonly Costs Prices = new(Review: 25, MissedShare: 1);

    private readonly SortedDictionary<int, WindowCounts> _windows = [];
    private readonly SortedDictionary<int, List<DriftProfile>> _profiles = [];
    private readonly BacktestPlan _plan;

    public HistoryBacktest(IReadOnlyList<HistoryCase> history, HistoryColumns columns, BacktestPlan plan, int seed)
    {
        _plan = plan;
        Training = [.. history.Where(item => item.Year <= plan.TrainUntil)];
        Model = OutcomeModel.Train(Training, seed);
        foreach (var year in history.GroupBy(item => item.Year))
        {
            _windows.Add(year.Key, Count(year));
            _profiles.Add(year.Key, [.. year.OrderBy(item => item.Order).Chunk((year.Count() + Parts - 1) / Parts).Select(part => Profile(part, columns))]);
        }

        BaselineFigures = WindowFigures.Of(_windows[plan.Baseline], Basis.Naive, Prices);
    }

    public IReadOnlyList<HistoryCase> Training { get; }

    public OutcomeModel Model { get; }

    /// <summary>Of the year that the model never saw and nothing is held against yet.</summary>
    public WindowFigures BaselineFigures { get; }

    public IEnumerable<BacktestYear> Stream()
    {
        var test = new DegradationTest(Budget: 0.05, Tolerance: 0, Prices);
        var baseline = Baseline.Of("backtest", BaselineSource.Model, BaselineFigures);
        var evidence = new SortedDictionary<Measure, List<WindowBets>>();
        var reference = _profiles.Where(item => item.Key <= _plan.Baseline).SelectMany(item => item.Value).ToList();
        foreach (var (year, window) in _windows.Where(item => item.Key > _plan.Baseline))
        {
            // At the end of the year the outcomes of the year before are the newest that are known.
            var labelled = _windows.Where(item => item.Key >= _plan.Baseline && item.Key < year).Select(item => item.Value).ToList();
            var gate = CalibrationGate.Of(labelled, Basis.Naive);
            var estimate = gate.Recalibration is { } recalibration ? PerformanceEstimate.Of(window, recalibration, Prices) : null;
            var drift = DriftComparison.Of(reference, _profiles[year], new DriftOptions { BlockDays = 1, Level = DriftLevel }).Features;

            // A year later.
            var realised = WindowFigures.Of(window, Basis.Naive, Prices);
            foreach (var (measure, bets) in test.Bet(baseline, window))
            {
                if (!evidence.TryGetValue(measure, out var years))
                {
                    evidence.Add(measure, years = []);
                }

                years.Add(bets);
            }

            var worse = test.Judge([.. evidence.Select(item => ("all", item.Key, (IReadOnlyList<WindowBets>)item.Value))]).Where(finding => finding.IsAlarm).ToList();
            yield return new BacktestYear(year, gate, estimate, realised, drift, worse, Off(estimate, realised));
        }
    }

    private static List<Measure> Off(PerformanceEstimate? estimate, WindowFigures realised) => estimate is null
        ? []
        : [.. MeasureKind.All.Where(measure => realised[measure].Value < estimate[measure].Low || realised[measure].Value > estimate[measure].High)];

    private WindowCounts Count(IEnumerable<HistoryCase> cases)
    {
        var counts = new WindowCounts();
        foreach (var item in cases)
        {
            var risk = Model.Of(item);
            var cell = new Cell(RiskGrid.Of(risk), risk >= Model.Threshold, Cell.Millionths, item.IsPositive ? Truth.Improper : Truth.Proper);
            counts.Add(cell, Tally.Of(risk, 0));
        }

        return counts;
    }

    private DriftProfile Profile(IEnumerable<HistoryCase> cases, HistoryColumns columns)
    {
        var profile = new DriftProfile();
        foreach (var item in cases)
        {
            profile.Add("risk", RiskGrid.Of(Model.Of(item)));
            for (var feature = 0; feature < columns.Features.Count; feature++)
            {
                profile.Add(columns.Features[feature], item.Values[feature]);
            }
        }

        return profile;
    }
}

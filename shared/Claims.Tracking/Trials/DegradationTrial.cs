using Claims.Tracking.Baselines;
using Claims.Tracking.Degradation;
using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Trials;

/// <summary>
/// One made life of a model: weekly windows of several segments, with outcomes that come as its risks say until, from one week on and in one segment, they do not. Shows what the budget
/// of a <see cref="DegradationTest"/> comes to, and how long it takes to notice.
/// </summary>
/// <param name="Weeks">Windows in the life.</param>
/// <param name="Segments">Segments, each of the same size.</param>
/// <param name="Claims">Claims of a segment in a week.</param>
/// <param name="Review">Probability of review for claims that are not called; called ones are all reviewed.</param>
/// <param name="Test">What is tried.</param>
public sealed record DegradationTrial(int Weeks, int Segments, int Claims, double Review, DegradationTest Test)
{
    private const int Judged = 400_000;

    /// <summary>Share of the planted change that a life without one has.</summary>
    private static readonly PlantedChange None = new("none", 0, 1);

    /// <summary>What the risks do while nothing is planted: exactly as good as the baseline says, which is the hardest case for the budget.</summary>
    public Baseline TrueBaseline()
    {
        var figures = WindowFigures.Of(DrawnWindows.Draw(new Random(1), Judged, review: 1), Basis.Naive, Test.Costs);
        return new Baseline(
            "made",
            BaselineSource.Model,
            figures.Figures.Where(figure => figure.Value is not null).ToDictionary(figure => figure.Measure, figure => new BaselineFigure(figure.Value!.Value, figure.Value.Value, figure.Value.Value)));
    }

    /// <summary>Lives one life.</summary>
    /// <param name="baseline">What windows are held against.</param>
    /// <param name="change">What is planted in the first segment, or null.</param>
    /// <param name="from">Week from which on.</param>
    /// <param name="seed">Of the life.</param>
    /// <returns>Each week's alarms.</returns>
    public IReadOnlyList<IReadOnlyList<DegradationFinding>> Live(Baseline baseline, PlantedChange? change, int from, int seed)
    {
        var random = new Random(seed);
        var evidence = new SortedDictionary<(string Segment, Measure Measure), List<WindowBets>>();
        var weeks = new List<IReadOnlyList<DegradationFinding>>();
        for (var week = 0; week < Weeks; week++)
        {
            for (var segment = 0; segment < Segments; segment++)
            {
                var planted = segment == 0 && week >= from ? change ?? None : None;
                Add(evidence, $"segment {segment}", Test.Bet(baseline, DrawnWindows.Draw(random, Claims, Review, shift: planted.Shift, slope: planted.Slope)));
            }

            weeks.Add([.. Test.Judge([.. evidence.Select(item => (item.Key.Segment, item.Key.Measure, (IReadOnlyList<WindowBets>)item.Value))]).Where(item => item.IsAlarm)]);
        }

        return weeks;
    }

    private static void Add(SortedDictionary<(string, Measure), List<WindowBets>> evidence, string segment, IReadOnlyDictionary<Measure, WindowBets> bets)
    {
        foreach (var (measure, bet) in bets)
        {
            if (!evidence.TryGetValue((segment, measure), out var windows))
            {
                evidence.Add((segment, measure), windows = []);
            }

            windows.Add(bet);
        }
    }
}

/// <param name="Name">What happens.</param>
/// <param name="Shift">How far the log-odds of outcomes move from the stated ones.</param>
/// <param name="Slope">What the stated log-odds are multiplied with; 0: risks say nothing any more.</param>
public sealed record PlantedChange(string Name, double Shift, double Slope);

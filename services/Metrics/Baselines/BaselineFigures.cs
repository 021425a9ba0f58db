using System.Text.Json;

using Claims.Contracts;
using Claims.Tracking.Baselines;
using Claims.Tracking.Figures;

namespace Claims.Metrics.Baselines;

/// <summary>Figures of baselines as they are kept and sent, and as windows are held against them.</summary>
internal static class BaselineFigures
{
    private static readonly Dictionary<string, Measure> s_measures = MeasureKind.All.ToDictionary(measure => measure.Name(), StringComparer.Ordinal);

    /// <summary>In the order of measures, so that the same figures are the same text.</summary>
    public static string ToJson(IEnumerable<MeasuredFigure> figures) =>
        JsonSerializer.Serialize(figures.OrderBy(figure => figure.Measure, StringComparer.Ordinal), ClaimJson.Options);

    public static IReadOnlyList<MeasuredFigure> FromJson(string json) => JsonSerializer.Deserialize<List<MeasuredFigure>>(json, ClaimJson.Options)!;

    public static IReadOnlyList<MeasuredFigure> Of(Baseline baseline) =>
        [.. baseline.Figures.Select(figure => new MeasuredFigure(figure.Key.Name(), figure.Value.Value, figure.Value.Low, figure.Value.High))];

    /// <summary>The baseline of a model's first windows, as it is kept.</summary>
    public static BaselineFact Fact(PerformanceSubject subject, Baseline baseline, DateTimeOffset knownAt) => new()
    {
        Subject = subject,
        ModelHash = baseline.ModelHash,
        Source = baseline.Source,
        Figures = Of(baseline),
        SaidBy = "metrics",
        SaidAt = knownAt,
        KnownAt = knownAt,
    };

    /// <summary>
    /// What holds of all that was said of a model: of each source the last, and of each measure that of the strongest source that knows it: an operator's, then the model's own, then that of
    /// its first windows. Null where nobody said anything. Its source is the strongest.
    /// </summary>
    /// <param name="model">Hash of the model.</param>
    /// <param name="facts">In ascending order of <see cref="BaselineFact.SaidAt"/>.</param>
    public static Baseline? InForce(string model, IReadOnlyList<BaselineFact> facts)
    {
        var figures = new Dictionary<Measure, BaselineFigure>();
        var last = facts.GroupBy(fact => fact.Source).Select(source => source.Last()).OrderBy(fact => Strength(fact.Source)).ToList();
        foreach (var figure in last.SelectMany(fact => fact.Figures))
        {
            // A measure that this version does not know cannot be held against anything.
            if (s_measures.TryGetValue(figure.Measure, out var measure))
            {
                figures[measure] = new BaselineFigure(figure.Value, figure.Low, figure.High);
            }
        }

        return last.Count == 0 ? null : new Baseline(model, last[^1].Source, figures);
    }

    private static int Strength(BaselineSource source) => source switch
    {
        BaselineSource.Operator => 2,
        BaselineSource.Model => 1,
        _ => 0,
    };
}

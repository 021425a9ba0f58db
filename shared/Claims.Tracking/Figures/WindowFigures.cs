using Claims.Statistics;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Figures;

/// <summary>All measures of a window on one basis.</summary>
/// <param name="Basis">Which claims they speak for.</param>
/// <param name="Claims">Judged claims that they stand on.</param>
/// <param name="EffectiveClaims">So many of equal weight would tell as much; with equal weights their number.</param>
/// <param name="Figures">Every measure, in the order of <see cref="Measure"/>.</param>
public sealed record WindowFigures(Basis Basis, long Claims, double EffectiveClaims, IReadOnlyList<Figure> Figures)
{
    public const int Replicates = 400;

    private const double Tail = 0.025;

    public Figure this[Measure measure] => Figures[(int)measure];

    /// <summary>Intervals are quantiles over redrawn samples, see <see cref="Stratum.Draw"/>: the same counts and seed give the same bits.</summary>
    /// <param name="counts">The window.</param>
    /// <param name="basis">Which claims to speak for.</param>
    /// <param name="costs">Prices of wrong calls.</param>
    /// <param name="readers">Agreement of reviewers; its default is "not known".</param>
    /// <param name="seed">Of the draws.</param>
    public static WindowFigures Of(WindowCounts counts, Basis basis, Costs costs, ReaderAgreement readers = default, int seed = 1)
    {
        var judged = JudgedClaims.Of(counts, basis);
        var values = MeasureValues.Of(judged.Sample, judged.Masses, costs);
        var sampling = Redraw(judged, costs, default, seed);
        var withReaders = readers.IsKnown ? Redraw(judged, costs, readers, seed) : null;
        return new WindowFigures(
            basis, judged.Count, judged.Effective, [.. MeasureKind.All.Select(measure => Of(measure, values[measure], sampling, withReaders))]);
    }

    private static Figure Of(Measure measure, double? value, List<MeasureValues> sampling, List<MeasureValues>? withReaders)
    {
        if (value is not { } found)
        {
            return new Figure(measure, null, null, null);
        }

        var interval = Around(found, measure, sampling);
        return new Figure(measure, found, interval.Low, interval.High, withReaders is null ? null : Widest(interval, Around(found, measure, withReaders)));
    }

    private static List<MeasureValues> Redraw(JudgedClaims judged, Costs costs, ReaderAgreement readers, int seed)
    {
        var random = new Random(seed);
        var masses = new double[judged.Sample.Length];
        var values = new List<MeasureValues>(Replicates);
        for (var i = 0; i < Replicates; i++)
        {
            judged.Draw(random, readers.IsKnown ? readers.DrawError(random) : 0, masses);
            values.Add(MeasureValues.Of(judged.Sample, masses, costs));
        }

        return values;
    }

    private static Interval Around(double value, Measure measure, List<MeasureValues> replicates)
    {
        var sorted = replicates.Select(values => values[measure]).OfType<double>().Order().ToArray();

        // No draw holds what was seen at the end of the range, such as a precision of 1.
        return sorted.Length == 0 ? new Interval(value, value) : new Interval(Math.Min(value, Quantile.Of(sorted, Tail)), Math.Max(value, Quantile.Of(sorted, 1 - Tail)));
    }

    private static Interval Widest(Interval one, Interval other) => new(Math.Min(one.Low, other.Low), Math.Max(one.High, other.High));
}

using Claims.Statistics;
using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

using MathNet.Numerics.Distributions;

namespace Claims.Tracking.Estimation;

/// <summary>
/// Measures of a window whose outcomes are not known, from its risks alone: each claim counts as improper with its risk, and as proper with the rest (confidence-based performance estimation;
/// Kivimäki et al., "Confidence-based estimators for predictive performance in model monitoring", JAIR 82, 2025). Right where risks are calibrated, so that it sees claims
/// getting harder or different, and never what calls the same claims something else: what came true is to be held against it.
/// </summary>
/// <param name="Claims">Claims of the window.</param>
/// <param name="Figures">Every measure with the band in which 95 % of realised values would lie, in the order of <see cref="Measure"/>.</param>
public sealed record PerformanceEstimate(long Claims, IReadOnlyList<Figure> Figures)
{
    public const int Replicates = 400;

    private const double Tail = 0.025;

    public Figure this[Measure measure] => Figures[(int)measure];

    /// <param name="window">All its claims count, judged or not.</param>
    /// <param name="recalibration">What risks are put through.</param>
    /// <param name="costs">Prices of wrong calls.</param>
    /// <param name="seed">Of the band's draws.</param>
    public static PerformanceEstimate Of(WindowCounts window, Recalibration recalibration, Costs costs, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(recalibration);
        var groups = window.Cells
            .GroupBy(cell => (cell.Key.Step, cell.Key.IsPredicted), cell => cell.Value)
            .Select(group => (Cell: new Cell(group.Key.Step, group.Key.IsPredicted, 0, Truth.Unknown), Tally: group.Aggregate((sum, tally) => sum + tally)))
            .ToList();

        // The same risk is ranked by its recalibrated value as by its own, so steps stay; what is measured of probabilities is of the stated ones.
        var sample = Sample.OfBothOutcomes(groups);
        var masses = new double[sample.Length];
        Fill(groups, masses, group => group.Tally.Claims * recalibration.Of(group.Tally.MeanRisk));
        var expected = MeasureValues.Of(sample, masses, costs);
        var random = new Random(seed);
        var realised = new List<MeasureValues>(Replicates);
        for (var i = 0; i < Replicates; i++)
        {
            var drawn = recalibration.Draw(random);
            Fill(groups, masses, group => DrawImproper(random, group.Tally.Claims, drawn.Of(group.Tally.MeanRisk)));
            realised.Add(MeasureValues.Of(sample, masses, costs));
        }

        return new PerformanceEstimate(groups.Sum(group => group.Tally.Claims), [.. MeasureKind.All.Select(measure => Of(measure, expected, realised))]);
    }

    private static Figure Of(Measure measure, MeasureValues expected, List<MeasureValues> realised)
    {
        var sorted = realised.Select(values => values[measure]).OfType<double>().Order().ToArray();
        return expected[measure] is { } value && sorted.Length > 0
            ? new Figure(measure, value, Quantile.Of(sorted, Tail), Quantile.Of(sorted, 1 - Tail))
            : new Figure(measure, null, null, null);
    }

    private static void Fill(List<(Cell Cell, Tally Tally)> groups, double[] masses, Func<(Cell Cell, Tally Tally), double> improper)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            masses[(2 * i) + 1] = improper(groups[i]);
            masses[2 * i] = groups[i].Tally.Claims - masses[(2 * i) + 1];
        }
    }

    /// <summary>Binomial; by the normal approximation, rounded into its range, where both outcomes are many.</summary>
    private static double DrawImproper(Random random, long claims, double risk)
    {
        var variance = claims * risk * (1 - risk);
        return variance > 25
            ? Math.Clamp(Math.Round(Normal.Sample(random, claims * risk, Math.Sqrt(variance))), 0, claims)
            : risk <= 0.5 ? DrawRare(random, claims, risk) : claims - DrawRare(random, claims, 1 - risk);
    }

    /// <summary>Skips from one success to the next, so that rare outcomes among many claims cost little.</summary>
    private static long DrawRare(Random random, long claims, double risk)
    {
        var successes = 0L;
        for (var at = Skip(random, risk); at < claims; at += 1 + Skip(random, risk))
        {
            successes++;
        }

        return successes;
    }

    private static double Skip(Random random, double risk) => Math.Floor(Math.Log(1 - random.NextDouble()) / Math.Log(1 - risk));
}

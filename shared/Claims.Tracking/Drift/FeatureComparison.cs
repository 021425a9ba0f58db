using Claims.Contracts;
using Claims.Statistics;
using Claims.Statistics.Drift;
using Claims.Statistics.Sketches;

namespace Claims.Tracking.Drift;

/// <summary>Compares one feature's days, before p-values are adjusted and the finding is known.</summary>
internal static class FeatureComparison
{
    private const int MovesShown = 5;

    public static FeatureDrift OfNumbers(string name, List<CountHistogram> reference, List<CountHistogram> current, DriftOptions options)
    {
        var (before, after) = (Merged(reference), Merged(current));
        if (before.Total <= 0 || after.Total <= 0)
        {
            return OneSided(FeatureKind.Number, name, [.. reference.Select(day => (double)day.Total)], [.. current.Select(day => (double)day.Total)]);
        }

        var bins = NumberBins.Of(before, after, options.NumberBins);
        var drift = Of(FeatureKind.Number, name, new BinnedDays(bins.Names, [.. reference.Select(bins.Counts)], [.. current.Select(bins.Counts)]), options);
        return drift with { Shift = Shift(before, after, drift.Test?.LargestDesignEffect ?? 1) };
    }

    public static FeatureDrift OfNames(FeatureKind kind, string name, List<NamedCounts> reference, List<NamedCounts> current, DriftOptions options)
    {
        var unit = kind == FeatureKind.Mass ? DriftProfile.Millionths : 1;
        if (reference.Sum(day => day.Total) <= 0 || current.Sum(day => day.Total) <= 0)
        {
            return OneSided(kind, name, [.. reference.Select(day => day.Total / unit)], [.. current.Select(day => day.Total / unit)]);
        }

        var bins = NameBins.Of(reference, current, options.NamesKept, unit);
        return Of(kind, name, new BinnedDays(bins.Names, [.. reference.Select(bins.Counts)], [.. current.Select(bins.Counts)]), options);
    }

    private static FeatureDrift Of(FeatureKind kind, string name, BinnedDays days, DriftOptions options)
    {
        var (before, after) = (days.Before.Sum(), days.After.Sum());
        return new FeatureDrift
        {
            Kind = kind,
            Feature = name,
            Outcome = DriftOutcome.Untested,
            Before = before,
            After = after,
            StabilityIndex = PopulationStability.Index(days.Before, days.After) ?? 0,
            JensenShannon = JensenShannon.Divergence([.. days.Before.Select(count => count / before)], [.. days.After.Select(count => count / after)]),
            Test = ClusteredHomogeneity.Of(days.Reference, days.Current, options.BlockDays, leastDesignEffect: kind == FeatureKind.Mass ? 0 : 1),
            AdjustedPValue = 1,
            Uncorrected = ChiSquareHomogeneity.Of(days.Before, days.After),
            Moves = Moves(days, before, after),
        };
    }

    /// <summary>The largest terms of the divergence, which is 0 for a share that did not change.</summary>
    private static List<ShareMove> Moves(BinnedDays days, double before, double after) =>
    [
        .. days.Names.Select((name, k) => new ShareMove(name, days.Before[k] / before, days.After[k] / after))
            .Where(move => move.Before != move.After)
            .OrderByDescending(move => JensenShannon.Divergence([move.Before, 1 - move.Before], [move.After, 1 - move.After]))
            .Take(MovesShown),
    ];

    private static CountHistogram Merged(List<CountHistogram> days)
    {
        var merged = new CountHistogram();
        days.ForEach(merged.Merge);
        return merged;
    }

    private static NumberShift Shift(CountHistogram before, CountHistogram after, double designEffect)
    {
        var counts = PairedCounts.Of(before, after, NumberBuckets.Middle);
        var distance = KolmogorovSmirnov.Statistic(counts)!.Value;
        var cases = (double)before.Total * after.Total / (before.Total + after.Total);
        var range = Math.Max(1, At(before, 0.9) - At(before, 0.1));
        return new NumberShift(
            distance,
            KolmogorovSmirnov.PValue(distance, cases / designEffect),
            Wasserstein.Distance(counts)!.Value / range,
            At(before, 0.5),
            At(after, 0.5));
    }

    private static double At(CountHistogram counts, double level) => NumberBuckets.Middle(counts.At((long)(level * (counts.Total - 1))));

    private static FeatureDrift OneSided(FeatureKind kind, string name, double[] reference, double[] current) => new()
    {
        Kind = kind,
        Feature = name,
        Outcome = reference.Length > 0 && current.Length > 0 && reference.All(day => day > 0) ? DriftOutcome.Vanished
            : reference.Length > 0 && current.Length > 0 && current.All(day => day > 0) ? DriftOutcome.Appeared
            : DriftOutcome.Untested,
        Before = reference.Sum(),
        After = current.Sum(),
        StabilityIndex = 0,
        JensenShannon = 0,
        AdjustedPValue = 1,
        Moves = [],
    };
}

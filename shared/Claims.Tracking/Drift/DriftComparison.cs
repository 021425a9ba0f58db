using Claims.Contracts;
using Claims.Statistics.Multiplicity;
using Claims.Statistics.Sketches;

namespace Claims.Tracking.Drift;

/// <summary>
/// What changed from the days of a reference to those of a window, feature by feature. p-values take into account that claims of one day and of near days are alike, and are adjusted over
/// features after Benjamini and Yekutieli: features of one claim depend on each other in ways nobody knows, and only that procedure keeps its level under any.
/// So the chance that a window without drift has a drifted feature is at most <see cref="DriftOptions.Level"/>, and so is the expected share of false ones where some drift.
/// </summary>
/// <param name="Features">Every feature of either side: those to report first, then by p-value.</param>
public sealed record DriftComparison(IReadOnlyList<FeatureDrift> Features)
{
    /// <summary>Those that a reader must know of.</summary>
    public IEnumerable<FeatureDrift> Reported => Features.Where(feature => feature.IsReported);

    /// <param name="reference">Profiles of successive days, at least 6 for any test; the variance between days is learned from them, so that 60 or more serve better. Nothing may have been taken back that was not added.</param>
    /// <param name="current">Profiles of the window's days, in order.</param>
    /// <param name="options">Level and least effect.</param>
    public static DriftComparison Of(IReadOnlyList<DriftProfile> reference, IReadOnlyList<DriftProfile> current, DriftOptions options)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(options);
        List<FeatureDrift> features =
        [
            .. Each<CountHistogram>(profile => profile.Numbers, (name, before, after) => FeatureComparison.OfNumbers(name, before, after, options)),
            .. Each<NamedCounts>(profile => profile.Categories, (name, before, after) => FeatureComparison.OfNames(FeatureKind.Category, name, before, after, options)),
            .. Each<NamedCounts>(profile => profile.Masses, (name, before, after) => FeatureComparison.OfNames(FeatureKind.Mass, name, before, after, options)),
        ];
        return new DriftComparison([.. Judged(features, options).OrderByDescending(feature => feature.IsReported).ThenBy(feature => feature.PValue)]);

        IEnumerable<FeatureDrift> Each<T>(Func<DriftProfile, IReadOnlyDictionary<string, T>> of, Func<string, List<T>, List<T>, FeatureDrift> compare)
            where T : new()
        {
            var names = reference.Concat(current).SelectMany(profile => of(profile).Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            return names.Select(name => compare(name, Days(reference, name), Days(current, name)));

            List<T> Days(IReadOnlyList<DriftProfile> profiles, string name) =>
                [.. profiles.Select(profile => of(profile).TryGetValue(name, out var counts) ? counts : new T())];
        }
    }

    /// <summary>With p-values adjusted over the features that were tested.</summary>
    private static IEnumerable<FeatureDrift> Judged(List<FeatureDrift> features, DriftOptions options)
    {
        var tested = features.Where(feature => feature.Test is not null).ToList();
        var adjusted = FalseDiscovery.BenjaminiYekutieli([.. tested.Select(feature => feature.PValue)]);
        return features.Where(feature => feature.Test is null).Concat(tested.Select((feature, i) => feature with
        {
            AdjustedPValue = adjusted[i],
            Outcome = adjusted[i] <= options.Level && feature.StabilityIndex >= options.MinimumEffect ? DriftOutcome.Drifted : DriftOutcome.Stable,
        }));
    }
}

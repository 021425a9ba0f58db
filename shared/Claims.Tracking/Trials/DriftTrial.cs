using Claims.Statistics.Multiplicity;
using Claims.Tracking.Drift;

namespace Claims.Tracking.Trials;

/// <summary>
/// Made lives of a claim stream, each with a reference and windows that are compared with it one after another: shows what the level of a comparison comes to where days depend on each
/// other, and how large a planted drift has to be to be found, and how soon.
/// </summary>
/// <param name="ReferenceDays">Days of the reference.</param>
/// <param name="Windows">Windows after it.</param>
/// <param name="WindowDays">Days of a window.</param>
/// <param name="Claims">Claims of a day, on average.</param>
/// <param name="Correlation">See <see cref="DrawnDays"/>.</param>
/// <param name="Spread">See <see cref="DrawnDays"/>.</param>
/// <param name="Options">What is tried.</param>
public sealed record DriftTrial(int ReferenceDays, int Windows, int WindowDays, int Claims, double Correlation, double Spread, DriftOptions Options)
{
    /// <summary>Lives one life.</summary>
    /// <param name="seed">Of the life.</param>
    /// <param name="shift">Drift planted in <see cref="DrawnDays.Planted"/>, in log-odds of one category; 0 for none.</param>
    /// <param name="from">Window from which on.</param>
    public IReadOnlyList<DriftComparison> Live(int seed, double shift = 0, int from = 0)
    {
        var days = new DrawnDays(Claims, Correlation, Spread, seed);
        var reference = Days(ReferenceDays, 0);
        return [.. Enumerable.Range(0, Windows).Select(window => DriftComparison.Of(reference, Days(WindowDays, window >= from ? shift : 0), Options))];

        List<DriftProfile> Days(int count, double planted) => [.. Enumerable.Range(0, count).Select(_ => days.Next(planted))];
    }

    /// <summary>What lives come to.</summary>
    /// <param name="lives">Each one's windows.</param>
    /// <param name="from">Window from which on drift was planted; the number of windows where none was.</param>
    public DriftTrialResult Sum(IReadOnlyList<IReadOnlyList<DriftComparison>> lives, int from)
    {
        ArgumentNullException.ThrowIfNull(lives);
        var quiet = lives.SelectMany(windows => windows.Take(from)).ToList();
        var delays = lives.Select(windows => windows.Skip(from).TakeWhile(window => !window.Reported.Any(IsPlanted)).Count() + 1)
            .Where(delay => delay <= Windows - from).ToList();
        var found = lives.SelectMany(windows => windows.Skip(from)).ToList();
        return new DriftTrialResult(
            quiet.Count,
            quiet.Count(window => window.Reported.Any()),
            quiet.Count(IsReportedUncorrected),
            lives.Count,
            delays.Count,
            delays.Count > 0 ? delays.Average() * WindowDays : null,
            found.Count(window => window.Reported.Any(feature => !IsPlanted(feature))),
            found.Count > 0 ? found.Average(window => window.Features.Single(IsPlanted).StabilityIndex) : null);
    }

    private static bool IsPlanted(FeatureDrift feature) => feature is { Kind: FeatureKind.Category, Feature: DrawnDays.Planted };

    /// <summary>Whether the window would be reported if claims were held to be independent, all else being equal.</summary>
    private bool IsReportedUncorrected(DriftComparison window)
    {
        var tested = window.Features.Where(feature => feature.Test is not null).ToList();
        var adjusted = FalseDiscovery.BenjaminiYekutieli([.. tested.Select(feature => feature.Uncorrected?.PValue ?? 1)]);
        return tested.Where((feature, i) => adjusted[i] <= Options.Level && feature.StabilityIndex >= Options.MinimumEffect).Any();
    }
}

/// <param name="QuietWindows">Windows without drift.</param>
/// <param name="FalseAlarms">Of these, how many report anything.</param>
/// <param name="Uncorrected">How many would if claims were held to be independent.</param>
/// <param name="Lives">Lives with a planted drift, or without.</param>
/// <param name="Found">Of these, how many report the planted feature in some window.</param>
/// <param name="MeanDelay">Days from the drift to the end of the first window that reports it; null where none does.</param>
/// <param name="WrongFeature">Windows with the drift that report another feature too.</param>
/// <param name="StabilityIndex">Mean stability index of the planted feature; null where nothing was planted.</param>
public sealed record DriftTrialResult(
    int QuietWindows,
    int FalseAlarms,
    int Uncorrected,
    int Lives,
    int Found,
    double? MeanDelay,
    int WrongFeature,
    double? StabilityIndex);

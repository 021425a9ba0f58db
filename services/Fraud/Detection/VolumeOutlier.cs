using Claims.Fraud.Volume;
using Claims.Statistics;

namespace Claims.Fraud.Detection;

/// <summary>A provider who bills far more in a day or a week of service than its peers do.</summary>
public static class VolumeOutlier
{
    /// <summary>From this robust z on a volume is called an outlier (Iglewicz and Hoaglin 1993).</summary>
    public const double LeastScore = 3.5;

    /// <summary>A count that chance alone would bring this often or more is no outlier, whatever its ratio: one visit to three.</summary>
    public const double LargestChance = 1e-4;

    public const double LogOddsPerScore = 0.3;

    /// <summary>A busy provider is not an improper claim: no volume says more than this.</summary>
    public const double Most = 2.5;

    /// <summary>Least unit of the robust z, in levels: half a doubling.</summary>
    private const double LeastScale = VolumeLevel.StepsPerDoubling / 2.0;

    private static readonly Evidence s_ordinary = new(EvidenceFamily.Volume, "VOLUME", "", LogOdds: 0);

    /// <summary>The strongest outlier among the claim's periods, for each measure at most one, in the narrowest peer group that has enough history.</summary>
    /// <param name="volumes">The claim's periods, the narrowest group first.</param>
    /// <param name="options">How much history a group needs.</param>
    public static IEnumerable<Evidence> Of(IReadOnlyList<ProviderVolume> volumes, FraudOptions options)
    {
        var judged = volumes.Where(volume => volume.Peers.Providers >= options.MinimumPeers).GroupBy(volume => volume.Key.Period);
        return Enum.GetValues<Measure>()
            .Select(measure => judged
                .Select(period => period.Select(volume => Judge(volume, measure, options.MinimumPeriods)).FirstOrDefault(score => score is not null))
                .OfType<Evidence>()
                .MaxBy(evidence => evidence.LogOdds))
            .OfType<Evidence>()
            .Where(evidence => evidence.LogOdds > 0);
    }

    /// <summary>Null where the group is too small to judge by, evidence of weight 0 where nothing is unusual.</summary>
    private static Evidence? Judge(ProviderVolume volume, Measure measure, int minimumPeriods)
    {
        if (volume.Peers.Periods(measure) - (volume.Before.Claims > 0 ? 1 : 0) < minimumPeriods)
        {
            return null;
        }

        // Nearly every volume: it needs no closer look.
        if (VolumeLevel.Of(volume.Now.In(measure)) - volume.Peers.LeastMedian(measure) < LeastScore * LeastScale)
        {
            return s_ordinary;
        }

        var group = volume.Peers.Without(volume.Before, measure);
        var now = volume.Now.In(measure);
        var score = RobustOutlier.Score(VolumeLevel.Of(now), group, LeastScale);
        var usual = VolumeLevel.UpperEdge(RobustOutlier.Median(group));
        var isOutlier = score >= LeastScore && (measure == Measure.Charges || PoissonTail.AtLeast(volume.Now.Claims, usual) < LargestChance);
        return new Evidence(
            EvidenceFamily.Volume,
            measure == Measure.Claims ? "VOLUME_CLAIMS" : "VOLUME_CHARGES",
            $"{measure} of this provider's {volume.Key.Period.ToString().ToLowerInvariant()} of service are {now / usual:F1} times the median of its peers",
            isOutlier ? Math.Min(Most, LogOddsPerScore * score) : 0);
    }
}

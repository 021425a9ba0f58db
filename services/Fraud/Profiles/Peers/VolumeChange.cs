using Claims.Statistics;

namespace Claims.Fraud.Profiles.Peers;

/// <summary>The month from which on a provider bills at another rate, see <see cref="RateChange"/>.</summary>
/// <param name="Month">First day of the first month of the new rate.</param>
/// <param name="Ratio">New rate over old; infinite from nothing.</param>
/// <param name="PValue">How often chance alone makes a change as large anywhere in the series, at most.</param>
/// <param name="Months">Length of the series.</param>
public sealed record VolumeChange(DateOnly Month, double Ratio, double PValue, int Months)
{
    /// <summary>
    /// Change of the number of claims. What a month would bring without one is in proportion to the claims of the peers who worked in it, so that seasons, and months that
    /// are not all filed yet, are no change; without peers to its days.
    /// </summary>
    public static VolumeChange? OfClaims(ProviderProfile profile, PeerSketch? peers) => Of(profile, peers, month => month.Claims, leastDispersion: 1);

    /// <summary>Change of the charges; their spread is estimated, as it is not tied to their mean.</summary>
    public static VolumeChange? OfCharges(ProviderProfile profile, PeerSketch? peers) => Of(profile, peers, month => month.ChargeCents, leastDispersion: 0);

    /// <summary>
    /// From the first month with claims, because being new is no growth, to the last, but for the newest of the peers: it has only begun, and what is known of it is soon old.
    /// </summary>
    private static VolumeChange? Of(ProviderProfile profile, PeerSketch? peers, Func<MonthlyVolume.Month, long> amount, double leastDispersion)
    {
        var months = profile.Volume.Months;
        if (months.Count == 0)
        {
            return null;
        }

        var newest = peers is { MonthClaims.Length: > 0 } ? peers.MonthClaims.Values[^1] : int.MaxValue;
        var (first, last) = (months.First().Number, Math.Min(months.Last().Number, newest - 1));
        if (last - first + 1 is < RateChange.LeastLength or > LongestSeries)
        {
            return null;
        }

        Span<double> counts = stackalloc double[last - first + 1];
        Span<double> exposures = stackalloc double[counts.Length];
        counts.Clear();
        foreach (var month in months.TakeWhile(month => month.Number <= last))
        {
            counts[month.Number - first] = amount(month);
        }

        for (var i = 0; i < exposures.Length; i++)
        {
            exposures[i] = Exposure(peers, first + i);
        }

        return RateChange.Largest(counts, exposures, leastDispersion) is { } change
            ? new VolumeChange(MonthlyVolume.StartOf(first + change.At), change.After / change.Before, change.PValue, counts.Length)
            : null;
    }

    /// <summary>A hundred years: longer is a mistake in a date.</summary>
    private const int LongestSeries = 1_200;

    private static double Exposure(PeerSketch? peers, int month)
    {
        var start = MonthlyVolume.StartOf(month);
        var days = DateTime.DaysInMonth(start.Year, start.Month);
        return peers is null ? days : (peers.MonthClaims.CountOf(month) + (days / 30.0)) / (peers.MonthProviders.CountOf(month) + 1);
    }
}

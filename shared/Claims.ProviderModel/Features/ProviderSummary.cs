using Claims.ProviderModel.Data;
using Claims.Statistics;

namespace Claims.ProviderModel.Features;

/// <summary>Numbers over all claims of a provider: how many, how long, how dear a day, and how far its members go elsewhere too.</summary>
public static class ProviderSummary
{
    internal static readonly double[] DayQuantiles = [0.5, 0.75, 0.9, 1];
    internal static readonly double[] RateQuantiles = [0.1, 0.5, 0.75, 0.9, 1];

    public static IReadOnlyList<string> Names { get; } =
    [
        "claims",
        "claims_per_member",
        "amount",
        "days",
        "days_mean",
        "days_deviation",
        .. DayQuantiles.Select(quantile => Name("days", quantile)),
        "amount_per_day",
        .. RateQuantiles.Select(quantile => Name("amount_per_day", quantile)),
        "providers_per_member",
    ];

    /// <param name="claims">Of one provider.</param>
    /// <param name="providersOfMember">For each member, how many providers there are that have claims of it.</param>
    /// <returns>One for each of <see cref="Names"/>; NaN for all but the number of claims where there are none.</returns>
    public static double[] Of(IReadOnlyList<ProviderClaim> claims, IReadOnlyDictionary<string, int> providersOfMember)
    {
        if (claims.Count == 0)
        {
            return [0, .. Enumerable.Repeat(double.NaN, Names.Count - 1)];
        }

        var days = claims.Select(claim => (double)claim.Days).Order().ToArray();
        var rates = claims.Select(ClaimFeatures.AmountPerDay).Order().ToArray();
        var (amount, mean) = (claims.Sum(claim => claim.Amount), days.Average());
        return
        [
            claims.Count,
            claims.Count / (double)claims.Select(claim => claim.Member).Distinct(StringComparer.Ordinal).Count(),
            amount,
            days.Sum(),
            mean,
            Math.Sqrt(days.Average(day => (day - mean) * (day - mean))),
            .. DayQuantiles.Select(quantile => Quantile.Of(days, quantile)),
            amount / (days.Sum() + claims.Count),
            .. RateQuantiles.Select(quantile => Quantile.Of(rates, quantile)),
            claims.Average(claim => providersOfMember[claim.Member]),
        ];
    }

    internal static string Name(string number, double quantile) => FormattableString.Invariant($"{number}_q{quantile * 100:0}");

    /// <summary>For each member, the number of providers with claims of it.</summary>
    public static IReadOnlyDictionary<string, int> ProvidersOfMembers(ProviderDataset dataset) => dataset.Providers
        .SelectMany(provider => provider.Claims.Select(claim => claim.Member).Distinct(StringComparer.Ordinal))
        .GroupBy(member => member, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}

using Claims.Fraud.Links;
using Claims.Fraud.Profiles.Peers;

namespace Claims.Fraud.Profiles.Features;

/// <summary>
/// All that is known of a provider as one list of numbers, in an order that never changes: <see cref="ProfileFeatures"/>, then <see cref="PeerFeatures"/>, then
/// <see cref="LinkFeatures"/>. New ones are added at the end of their part and models name those they use.
/// </summary>
public static class ProviderFeatures
{
    /// <summary>The names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Of(new ProviderProfile(), null, null).Select(feature => feature.Name)];

    /// <summary>
    /// What features of charges are called where the amounts of the claims are what was paid, as in published tables of provider totals. Only there is it honest to
    /// give a model the one for the other.
    /// </summary>
    public static IReadOnlyDictionary<string, string> PaidNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["total_charge"] = "total_reimb",
        ["avg_charge"] = "avg_reimb",
        ["median_charge"] = "median_reimb",
        ["std_charge"] = "std_reimb",
        ["max_charge"] = "max_reimb",
    };

    /// <param name="profile">The provider's claims.</param>
    /// <param name="peers">The provider beside its peers, where there are enough.</param>
    /// <param name="links">Whom it shares members and referrals with, where that is known.</param>
    public static IReadOnlyList<ProviderFeature> Of(ProviderProfile profile, ProviderComparison? peers, ProviderLinks? links) =>
        [.. ProfileFeatures.Of(profile), .. PeerFeatures.Of(peers), .. LinkFeatures.Of(links)];
}

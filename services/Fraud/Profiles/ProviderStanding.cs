using Claims.Fraud.Links;
using Claims.Fraud.Profiles.Features;
using Claims.Fraud.Profiles.Peers;

namespace Claims.Fraud.Profiles;

/// <summary>All that is known of a billing provider.</summary>
/// <param name="Provider">See <see cref="History.ProviderKey"/>.</param>
/// <param name="Profile">Its claims.</param>
/// <param name="Peers">Beside its peers; null where there are too few.</param>
/// <param name="Links">Whom it shares members and referrals with.</param>
public sealed record ProviderStanding(string Provider, ProviderProfile Profile, ProviderComparison? Peers, ProviderLinks Links)
{
    /// <inheritdoc cref="ProviderFeatures.Of"/>
    public IReadOnlyList<ProviderFeature> Features => ProviderFeatures.Of(Profile, Peers, Links);
}

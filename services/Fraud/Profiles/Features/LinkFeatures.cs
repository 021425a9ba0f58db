using Claims.Fraud.Links;

namespace Claims.Fraud.Profiles.Features;

/// <summary>Numbers about a provider's links, see <see cref="ProviderLinks"/>. Without referrals their concentration is missing.</summary>
public static class LinkFeatures
{
    public static IEnumerable<ProviderFeature> Of(ProviderLinks? links)
    {
        yield return new("linked_providers", links?.Providers);
        yield return new("most_shared_members", links?.Shared.Select(shared => (double?)shared.Members).FirstOrDefault() ?? (links is null ? null : 0));
        yield return new("max_member_jaccard", links is null ? null : links.Shared.Select(shared => shared.Jaccard).DefaultIfEmpty(0).Max());
        yield return new("referrals_received", links?.Referrals.ReceivedClaims);
        yield return new("referrers", links?.Referrals.Referrers);
        yield return new("referrer_concentration", links?.Referrals.ReferrerConcentration);
        yield return new("referrals_sent", links?.Referrals.SentClaims);
        yield return new("receivers", links?.Referrals.Receivers);
        yield return new("receiver_concentration", links?.Referrals.ReceiverConcentration);
        yield return new("reciprocal_referrers", links?.Referrals.Reciprocal);
        yield return new("referral_rings", links?.Rings);
    }
}

using Claims.Contracts;
using Claims.Fraud.History;
using Claims.Fraud.Profiles;

namespace Claims.Fraud.Links;

/// <summary>Who referred members to whom.</summary>
/// <param name="Referrer">See <see cref="ProviderKey"/>.</param>
/// <param name="Provider">Who billed.</param>
public readonly record struct Referral(string Referrer, string Provider)
{
    /// <summary>The referral of a claim; null where none is named, for a provider's own members, and for claims that are not counted (<see cref="ClaimProfile.DayOf"/>).</summary>
    public static Referral? Of(Claim claim)
    {
        if (claim.ReferringProvider is not { } referring || ClaimProfile.DayOf(claim) is null)
        {
            return null;
        }

        var referral = new Referral(ProviderKey.Of(referring), ProviderKey.Of(claim.BillingProvider));
        return referral.Referrer == referral.Provider ? null : referral;
    }

    /// <summary>From the one that was referred to back to the referrer.</summary>
    public Referral Reverse => new(Provider, Referrer);
}

using System.Globalization;

using Claims.Fraud.Links;
using Claims.Fraud.Profiles;

namespace Claims.Fraud.Detection;

/// <summary>A provider that shares its members with another, or refers in a closed circle. Both have honest reasons (a practice and its laboratory), so the weights are small.</summary>
public static class ProviderCircle
{
    /// <summary>From this share of common members on; and from so many members of the sample, so that it is no chance.</summary>
    public const double LeastJaccard = 0.6;

    public const long LeastSampled = 8;

    /// <summary>Fewest referrals before their concentration or their circles are judged.</summary>
    public const long LeastReferrals = 50;

    public const double LeastConcentration = 0.9;

    /// <summary>Share of the receivers that refer back.</summary>
    public const double LeastReciprocal = 0.8;

    private const double SharedWeight = 0.8;
    private const double ConcentrationWeight = 0.5;
    private const double ReciprocalWeight = 0.5;
    private const double RingWeight = 0.7;
    private const int MostReasons = 3;

    /// <summary>The strongest reasons, at most three.</summary>
    public static IEnumerable<Evidence> Of(ProviderStanding? standing) =>
        standing is null ? [] : Shared(standing.Links).Concat(Referrals(standing.Links)).OrderByDescending(evidence => evidence.LogOdds).Take(MostReasons);

    private static IEnumerable<Evidence> Shared(ProviderLinks links)
    {
        if (links.Shared.Where(shared => shared.Jaccard >= LeastJaccard && shared.Sampled >= LeastSampled).MaxBy(shared => shared.Jaccard) is { } most)
        {
            yield return Of("LINK_SHARED_MEMBERS", $"{100 * most.Jaccard:F0} % of the members of this provider and one other were seen by both, about {most.Members:F0}", SharedWeight * most.Jaccard);
        }
    }

    private static IEnumerable<Evidence> Referrals(ProviderLinks links)
    {
        var node = links.Referrals;
        if (node.ReceivedClaims < LeastReferrals)
        {
            yield break;
        }

        if (node.ReferrerConcentration is { } concentration and >= LeastConcentration)
        {
            yield return Of("LINK_REFERRAL_CONCENTRATION", $"Nearly all of this provider's {node.ReceivedClaims} referrals come from one of {node.Referrers} referrers (Herfindahl index {concentration:F2})", ConcentrationWeight);
        }

        if (node.Receivers > 1 && node.Reciprocal >= LeastReciprocal * node.Receivers)
        {
            yield return Of("LINK_RECIPROCAL_REFERRALS", $"{node.Reciprocal} of the {node.Receivers} providers that this one refers to refer back to it", ReciprocalWeight);
        }

        if (links.Rings > 0 && node.Referrers + node.Receivers <= ProviderLinks.SmallCircle)
        {
            yield return Of("LINK_REFERRAL_RING", $"This provider is in {links.Rings} closed circles of referrals among three, with {node.Referrers} referrers in all", RingWeight);
        }
    }

    private static Evidence Of(string code, FormattableString text, double weight) => new(EvidenceFamily.Links, code, text.ToString(CultureInfo.InvariantCulture), weight);
}

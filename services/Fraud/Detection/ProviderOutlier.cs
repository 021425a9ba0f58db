using System.Globalization;

using Claims.Fraud.Profiles;
using Claims.Fraud.Profiles.Peers;

namespace Claims.Fraud.Detection;

/// <summary>A provider whose claims are unlike those of its peers. It speaks against each of its claims a little: a busy provider is not an improper claim.</summary>
public static class ProviderOutlier
{
    /// <summary>From this robust z on a provider is called an outlier (Iglewicz and Hoaglin 1993).</summary>
    public const double LeastScore = 3.5;

    /// <summary>Fewest claims of a provider before it is judged.</summary>
    public const long LeastClaims = 20;

    /// <summary>From this distance of mixes on.</summary>
    public const double LeastDistance = 0.6;

    /// <summary>Chance in which a change as large comes about without a cause: the false-alarm rate of one look at one provider.</summary>
    public const double LargestChance = 1e-4;

    /// <summary>Growth below this is not worth a reason.</summary>
    public const double LeastGrowth = 2;

    private const double LogOddsPerScore = 0.15;
    private const double MostOfMeasure = 1.5;
    private const double MostOfMix = 1;
    private const double MostOfGrowth = 1;
    private const int MostReasons = 3;

    /// <summary>Measures of which more than peers have is a sign of overbilling; the others only describe.</summary>
    private static readonly HashSet<string> s_signs =
    [
        "charge_per_claim", "charge_per_line", "units_per_line", "lines_per_claim", "claims_per_member", "claims_per_day", "days_per_stay", "weekend", "deceased",
        "null_weight", "violating", "flagged", "unusual",
    ];

    /// <summary>Measures that grow with the number of claims: peers of other sizes say nothing about them.</summary>
    private static readonly HashSet<string> s_sized = ["claims_per_member", "claims_per_day"];

    /// <summary>The strongest reasons, at most three.</summary>
    public static IEnumerable<Evidence> Of(ProviderStanding? standing)
    {
        if (standing is not { Peers: { } peers } || standing.Profile[ProfileCount.Claims] < LeastClaims)
        {
            return [];
        }

        return (peers.IsOneSpecialty ? Unlike(peers) : [])
            .Concat(Growth(peers.Claims, "PROVIDER_CLAIMS_GROWTH", "claims"))
            .Concat(Growth(peers.Charges, "PROVIDER_CHARGES_GROWTH", "charges"))
            .OrderByDescending(evidence => evidence.LogOdds)
            .Take(MostReasons);
    }

    private static IEnumerable<Evidence> Unlike(ProviderComparison peers) => peers.Deviations
        .Where(item => item.Score >= LeastScore && s_signs.Contains(item.Measure.Name))
        .Where(item => peers.Scope <= PeerScope.SpecialtySize || !s_sized.Contains(item.Measure.Name))
        .Select(item => Deviation(item, peers.Others))
        .Concat(peers.Mixes.Where(item => item.Distance >= LeastDistance).Select(item => Mix(item, peers.Others)));

    private static Evidence Deviation(PeerDeviation item, long others)
    {
        var text = item.Measure.IsShare
            ? string.Create(CultureInfo.InvariantCulture, $"This provider's {item.Measure.Text} are {100 * item.Value:F0} %; the median of {others} peers is {100 * item.Median:F0} %")
            : string.Create(CultureInfo.InvariantCulture, $"This provider's {item.Measure.Text} are {item.Value / item.Median:F1} times the median of {others} peers");
        return new Evidence(EvidenceFamily.Provider, $"PROVIDER_{item.Measure.Name.ToUpperInvariant()}", text, Math.Min(MostOfMeasure, LogOddsPerScore * item.Score));
    }

    private static Evidence Mix(MixDeviation item, long others)
    {
        var (code, text) = item.Mix switch
        {
            ProfileMix.Services => ("PROVIDER_SERVICE_MIX", "services"),
            ProfileMix.Diagnoses => ("PROVIDER_DIAGNOSIS_MIX", "diagnoses"),
            _ => ("PROVIDER_CLAUSE_MIX", "clauses that govern"),
        };
        return new Evidence(
            EvidenceFamily.Provider,
            code,
            string.Create(CultureInfo.InvariantCulture, $"This provider's mix of {text} is {item.Distance:F2} away from that of {others} peers (0 is the same, 1 has nothing in common)"),
            Math.Min(MostOfMix, item.Distance));
    }

    private static IEnumerable<Evidence> Growth(VolumeChange? change, string code, string what)
    {
        if (change is { PValue: <= LargestChance, Ratio: >= LeastGrowth and < double.PositiveInfinity })
        {
            yield return new Evidence(
                EvidenceFamily.Provider,
                code,
                string.Create(CultureInfo.InvariantCulture, $"This provider's {what} a month are {change.Ratio:F1} times what they were, from {change.Month:yyyy-MM} on, beside those of its peers"),
                Math.Min(MostOfGrowth, Math.Log2(change.Ratio) / 2));
        }
    }
}

using Claims.Fraud.Profiles.Peers;

namespace Claims.Fraud.Profiles.Features;

/// <summary>
/// Numbers about a provider beside its peers: <c>peers</c> (how many), <c>z_*</c> and <c>pct_rank_*</c> for each of <see cref="PeerMeasures"/>, distances of mixes, and
/// changes of claims and charges as log₂ of the rates' ratio (within ±10) and −log₁₀ of the p-value (at most 50).
/// </summary>
public static class PeerFeatures
{
    private const double MostDoublings = 10;
    private const double MostDigits = 50;

    public static IEnumerable<ProviderFeature> Of(ProviderComparison? peers)
    {
        yield return new("peers", peers?.Others);
        foreach (var measure in PeerMeasures.All)
        {
            var deviation = peers?.Deviations.FirstOrDefault(item => item.Measure == measure);
            yield return new($"z_{measure.Name}", deviation?.Score);
            yield return new($"pct_rank_{measure.Name}", deviation?.Percentile);
        }

        yield return new("service_mix_distance", Distance(peers, ProfileMix.Services));
        yield return new("diagnosis_mix_distance", Distance(peers, ProfileMix.Diagnoses));
        yield return new("clause_mix_distance", Distance(peers, ProfileMix.Clauses));
        yield return new("claims_change", Doublings(peers?.Claims));
        yield return new("claims_change_digits", Digits(peers?.Claims));
        yield return new("charge_change", Doublings(peers?.Charges));
        yield return new("charge_change_digits", Digits(peers?.Charges));
    }

    private static double? Distance(ProviderComparison? peers, ProfileMix mix) => peers?.Mixes.FirstOrDefault(item => item.Mix == mix)?.Distance;

    private static double? Doublings(VolumeChange? change) => change is null ? null : Math.Clamp(Math.Log2(change.Ratio), -MostDoublings, MostDoublings);

    private static double? Digits(VolumeChange? change) => change is null ? null : Math.Min(MostDigits, -Math.Log10(change.PValue));
}

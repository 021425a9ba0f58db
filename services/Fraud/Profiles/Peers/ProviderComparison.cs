namespace Claims.Fraud.Profiles.Peers;

/// <summary>A provider beside its peers.</summary>
/// <param name="Scope">How wide the group is.</param>
/// <param name="IsOneSpecialty">True where all of the group state one specialty: only then does another mix, or another level, mean something.</param>
/// <param name="Others">Providers it is held against.</param>
/// <param name="Deviations">In the order of <see cref="PeerMeasures.All"/>, without those that the provider or all others lack.</param>
/// <param name="Mixes">Without those that either lacks.</param>
/// <param name="Claims">The largest change of its claims a month; null where there are too few months.</param>
/// <param name="Charges">The largest change of its charges a month.</param>
public sealed record ProviderComparison(
    PeerScope Scope, bool IsOneSpecialty, long Others, IReadOnlyList<PeerDeviation> Deviations, IReadOnlyList<MixDeviation> Mixes, VolumeChange? Claims, VolumeChange? Charges)
{
    public static ProviderComparison Of(ProviderProfile profile, PeerGroupSketch group)
    {
        var deviations = new List<PeerDeviation>(PeerMeasures.All.Count);
        for (var i = 0; i < PeerMeasures.All.Count; i++)
        {
            var measure = PeerMeasures.All[i];
            if (measure.Of(profile) is { } ratio && group.Of(i, ratio.Level) is { } standing)
            {
                deviations.Add(new PeerDeviation(measure, measure.Unit * ratio.Value, measure.At(standing.Median), standing.Score, standing.Percentile));
            }
        }

        return new ProviderComparison(
            group.Scope,
            group.Scope != PeerScope.Kind && profile.Taxonomies.Usual.Length > 0,
            group.Others,
            deviations,
            [.. Enum.GetValues<ProfileMix>().Select(mix => Mix(profile, group.Sketch, mix)).OfType<MixDeviation>()],
            VolumeChange.OfClaims(profile, group.Sketch),
            VolumeChange.OfCharges(profile, group.Sketch));
    }

    private static MixDeviation? Mix(ProviderProfile profile, PeerSketch group, ProfileMix mix)
    {
        var items = mix == ProfileMix.Clauses ? profile[ProfileCount.ScoredLines] : profile.Mix(mix).Total;
        return MixDistance.Of(profile.Mix(mix), group.Mix(mix), items) is { } distance ? new MixDeviation(mix, distance, items) : null;
    }
}

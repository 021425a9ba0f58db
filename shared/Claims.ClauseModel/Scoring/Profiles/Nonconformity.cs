using Claims.Statistics;

namespace Claims.ClauseModel.Scoring.Profiles;

/// <summary>
/// How unlike its profile a line's pattern is, as one number: the weighted sum of five parts, from the median of its kind, in units of the kind's own spread.
/// The weights are set by hand: attention on what is excluded or broken counts twice, since it means something by itself.
/// </summary>
/// <param name="Profile">Jensen-Shannon distance of the shares from the profile's.</param>
/// <param name="Exclusion">Attention on exclusions above the profile's.</param>
/// <param name="Broken">Attention on broken conditions above the profile's.</param>
/// <param name="Null">Attention on no clause above the profile's.</param>
/// <param name="Entropy">Change of spread.</param>
/// <param name="Score">The sum, standardised: 0 at the median, 1 at the 95th percentile of normal lines of the kind.</param>
internal sealed record Nonconformity(double Profile, double Exclusion, double Broken, double Null, double Entropy, double Score)
{
    private const double ExclusionWeight = 2;
    private const double BrokenWeight = 2;
    private const double NullWeight = 0.5;
    private const double EntropyWeight = 0.5;

    /// <summary>Parts are weighed, so that they add up.</summary>
    public static Nonconformity Of(LinePattern pattern, KindProfile profile)
    {
        var distance = Math.Sqrt(JensenShannon.Divergence(pattern.Shares, profile.Shares));
        var exclusion = ExclusionWeight * Math.Max(0, pattern.Exclusion - profile.Exclusion);
        var broken = BrokenWeight * Math.Max(0, pattern.Broken - profile.Broken);
        var none = NullWeight * Math.Max(0, pattern.Null - profile.Null);
        var entropy = EntropyWeight * Math.Abs(pattern.Entropy - profile.Entropy);
        var sum = distance + exclusion + broken + none + entropy;
        // Rounded as the calibration file rounds, so that a tie there is a tie here.
        return new Nonconformity(distance, exclusion, broken, none, entropy, (float)((sum - profile.Median) / profile.Scale));
    }
}

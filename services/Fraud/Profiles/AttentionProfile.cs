using Claims.Contracts;
using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles;

/// <summary>What a claim's attention over clauses adds to the profile of its provider: weights in millionths, so that sums do not depend on their order.</summary>
public static class AttentionProfile
{
    private const double LargestUnusual = 0.05;
    private const double LargestVeryUnusual = 0.01;

    public static void Add(this ProviderProfile profile, ClauseScore score)
    {
        profile.Add(ProfileCount.Scored);
        profile.Add(ProfileCount.ScoredLines, score.Lines.Count);
        foreach (var line in score.Lines)
        {
            profile.Add(ProfileCount.NullMillionths, Millionths(line.NullWeight));
            foreach (var clause in line.Clauses)
            {
                var weight = Millionths(clause.Weight);
                profile.Add(ProfileCount.ClauseMillionths, weight);
                profile.Mix(ProfileMix.Clauses).Add(StableHash.Of(score.PolicyId, clause.ClauseId), weight);
            }
        }

        profile.Add(ProfileCount.Violations, score.Violations.Count);
        profile.Add(ProfileCount.Violating, score.Violations.Count > 0 ? 1 : 0);
        profile.Add(ProfileCount.Flagged, score.IsFlagged ? 1 : 0);
        profile.Add(ProfileCount.PValueMillionths, Millionths(score.PValue));
        profile.Add(ProfileCount.Unusual, score.PValue <= LargestUnusual ? 1 : 0);
        profile.Add(ProfileCount.VeryUnusual, score.PValue <= LargestVeryUnusual ? 1 : 0);
        if (score.Risk is { } risk)
        {
            profile.Add(ProfileCount.WithRisk);
            profile.Add(ProfileCount.RiskMillionths, Millionths(risk));
        }
    }

    private static long Millionths(double share) => (long)Math.Round(1_000_000 * Math.Clamp(share, 0, 1));
}

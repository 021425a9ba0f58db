using Claims.Fraud.Duplicates;
using Claims.Statistics;

namespace Claims.Fraud.Detection;

/// <summary>One claim billed for many members: the same services and diagnoses on near days, far beyond what is usual for them.</summary>
public static class ClonedClaims
{
    /// <summary>From this chance on a number of members is no evidence.</summary>
    public const double LargestChance = 1e-4;

    public const double LogOddsPerDecade = 0.25;

    /// <summary>Screenings and camps bring many alike in a week too.</summary>
    public const double Most = 3;

    /// <summary>
    /// Members are held against a Poisson number with the largest of three means: one, what this provider billed in the days before, and what other providers
    /// who bill the same do; each scaled to the near days.
    /// </summary>
    public static IEnumerable<Evidence> Of(ClonedPattern? pattern)
    {
        if (pattern is null)
        {
            yield break;
        }

        const double Near = (2 * FingerprintStore.NearDays) + 1;
        var own = pattern.Before * Near / FingerprintStore.DaysBefore;
        var others = pattern.OtherClaims / Math.Max(1.0, pattern.OtherProviders) * Near / (Near + FingerprintStore.DaysBefore);
        var chance = PoissonTail.AtLeast(pattern.Members, Math.Max(1, Math.Max(own, others)));
        if (chance < LargestChance)
        {
            yield return new Evidence(
                EvidenceFamily.Duplicate,
                "CLONED_CLAIM",
                $"Nearly the same services and diagnoses for {pattern.Members} other members of this provider within {FingerprintStore.NearDays} days, as in claims {string.Join(", ", pattern.Claims)}; {pattern.Before} in the {FingerprintStore.DaysBefore} days before, {pattern.OtherProviders} other providers bill them",
                Math.Min(Most, -Math.Log10(chance) * LogOddsPerDecade));
        }
    }
}

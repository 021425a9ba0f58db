using Claims.Statistics;
using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles.Features;

/// <summary>
/// Numbers about a provider's own claims. Those named like the columns of published totals (total_claims to inpt_outpt_ratio) mean the same: shares are of claims, the
/// standard deviation is that of a sample and 0 for one claim, an outpatient claim is one without a stay, and the ratio is 0 without outpatient claims.
/// </summary>
public static class ProfileFeatures
{
    public static IEnumerable<ProviderFeature> Of(ProviderProfile profile) => [.. Totals(profile), .. Levels(profile), .. Attention(profile)];

    private static IEnumerable<ProviderFeature> Totals(ProviderProfile profile)
    {
        var claims = profile[ProfileCount.Claims];
        var outpatient = claims - profile[ProfileCount.Inpatient];
        yield return new("total_claims", claims);
        yield return new("inpatient_claims", profile[ProfileCount.Inpatient]);
        yield return new("outpatient_claims", outpatient);
        yield return new("total_charge", profile[ProfileCount.ChargeCents] / 100.0);
        yield return new("avg_charge", Ratio(profile[ProfileCount.ChargeCents] / 100.0, claims));
        yield return new("median_charge", profile.Distribution(ProfileDistribution.ClaimChargeCents).Quantile(0.5) / 100);
        yield return new("std_charge", Deviation(profile));
        yield return new("max_charge", profile.MostChargeCents / 100.0);
        yield return new("unique_beneficiaries", profile.Members.Distinct);
        yield return new("claims_per_bene", Ratio(claims, profile.Members.Distinct));
        yield return new("pct_bene_multiclaim", Ratio(Multiple(profile.Members), profile.Members.Length));
        yield return new("avg_age", Ratio(profile[ProfileCount.AgeDays] / 365.25, profile[ProfileCount.WithAge]));
        yield return new("pct_deceased", Ratio(profile[ProfileCount.Deceased], claims));
        yield return new("pct_male", Ratio(profile[ProfileCount.Male], profile[ProfileCount.WithSex]));
        yield return new("pct_weekend", Ratio(profile[ProfileCount.Weekend], claims));
        yield return new("avg_diag_diversity", Ratio(profile[ProfileCount.Diagnoses], claims));
        yield return new("avg_proc_diversity", Ratio(profile[ProfileCount.Procedures], claims));
        yield return new("inpt_outpt_ratio", outpatient > 0 ? Ratio(profile[ProfileCount.Inpatient], outpatient) : 0);
    }

    private static IEnumerable<ProviderFeature> Levels(ProviderProfile profile)
    {
        var claims = profile[ProfileCount.Claims];
        yield return new("lines_per_claim", Ratio(profile[ProfileCount.Lines], claims));
        yield return new("units_per_line", Ratio(profile[ProfileCount.UnitThousandths] / 1000.0, profile[ProfileCount.Lines]));
        yield return new("p90_charge", profile.Distribution(ProfileDistribution.ClaimChargeCents).Quantile(0.9) / 100);
        yield return new("median_line_charge", profile.Distribution(ProfileDistribution.LineChargeCents).Quantile(0.5) / 100);
        yield return new("p90_line_charge", profile.Distribution(ProfileDistribution.LineChargeCents).Quantile(0.9) / 100);
        yield return new("p90_line_units", profile.Distribution(ProfileDistribution.LineUnitThousandths).Quantile(0.9) / 1000);
        yield return new("p10_age", profile.Distribution(ProfileDistribution.AgeYears).Quantile(0.1));
        yield return new("p90_age", profile.Distribution(ProfileDistribution.AgeYears).Quantile(0.9));
        yield return new("avg_stay", Ratio(profile[ProfileCount.StayDays], profile[ProfileCount.Inpatient]));
        yield return new("p90_stay", profile.Distribution(ProfileDistribution.StayDays).Quantile(0.9));
        yield return new("avg_filing_delay", Ratio(profile[ProfileCount.FilingDays], profile[ProfileCount.WithFiling]));
        yield return new("p90_filing_delay", profile.Distribution(ProfileDistribution.FilingDays).Quantile(0.9));
        yield return new("days_worked", profile.Volume.DaysWorked);
        yield return new("claims_per_day", Ratio(claims, profile.Volume.DaysWorked));
        yield return new("months_active", profile.Volume.Months.Count);
        yield return new("pct_referred", Ratio(profile[ProfileCount.Referred], claims));
        yield return new("service_entropy", Entropy(profile.Mix(ProfileMix.Services)));
        yield return new("diagnosis_entropy", Entropy(profile.Mix(ProfileMix.Diagnoses)));
    }

    private static IEnumerable<ProviderFeature> Attention(ProviderProfile profile)
    {
        var scored = profile[ProfileCount.Scored];
        yield return new("clause_entropy", Entropy(profile.Mix(ProfileMix.Clauses)));
        yield return new("null_weight", Ratio(profile[ProfileCount.NullMillionths] / 1e6, profile[ProfileCount.ScoredLines]));
        yield return new("violations_per_claim", Ratio(profile[ProfileCount.Violations], scored));
        yield return new("pct_violating", Ratio(profile[ProfileCount.Violating], scored));
        yield return new("pct_flagged", Ratio(profile[ProfileCount.Flagged], scored));
        yield return new("avg_claim_risk", Ratio(profile[ProfileCount.RiskMillionths] / 1e6, profile[ProfileCount.WithRisk]));
        yield return new("avg_p_value", Ratio(profile[ProfileCount.PValueMillionths] / 1e6, scored));
        yield return new("pct_unusual", Ratio(profile[ProfileCount.Unusual], scored));
        yield return new("pct_very_unusual", Ratio(profile[ProfileCount.VeryUnusual], scored));
    }

    /// <summary>Of a sample, from whole sums; 0 for one claim.</summary>
    private static double? Deviation(ProviderProfile profile)
    {
        Int128 claims = profile[ProfileCount.Claims];
        Int128 sum = profile[ProfileCount.ChargeCents];
        return claims == 0 ? null : claims == 1 ? 0 : Math.Sqrt((double)((claims * profile.SquaredChargeCents) - (sum * sum)) / (double)(claims * (claims - 1))) / 100;
    }

    private static long Multiple(DistinctSample members)
    {
        var multiple = 0L;
        foreach (var claims in members.Counts)
        {
            multiple += claims > 1 ? 1 : 0;
        }

        return multiple;
    }

    /// <summary>In bits.</summary>
    private static double? Entropy(HashedCounts mix)
    {
        if (mix.Total <= 0)
        {
            return null;
        }

        Span<double> shares = stackalloc double[mix.Counts.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = mix.Counts[i] / (double)mix.Total;
        }

        return JensenShannon.Entropy(shares);
    }

    private static double? Ratio(double part, double whole) => whole > 0 ? part / whole : null;
}

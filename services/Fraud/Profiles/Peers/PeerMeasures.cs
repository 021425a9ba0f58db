namespace Claims.Fraud.Profiles.Peers;

/// <summary>
/// What providers are compared by. Cells in storage hold levels of exactly these: a migration that changes them makes the cells anew from the profiles, because a provider
/// is taken out of a cell by the levels it has, which must be those it was put in by.
/// </summary>
public static class PeerMeasures
{
    public static IReadOnlyList<PeerMeasure> All { get; } =
    [
        PeerMeasure.Ratio("charge_per_claim", "charges per claim", 0.01, Sum(ProfileCount.ChargeCents), Sum(ProfileCount.Claims)),
        PeerMeasure.Ratio("charge_per_line", "charges per line", 0.01, Sum(ProfileCount.ChargeCents), Sum(ProfileCount.Lines)),
        PeerMeasure.Ratio("units_per_line", "units per line", 0.01, profile => profile[ProfileCount.UnitThousandths] / 10, Sum(ProfileCount.Lines)),
        PeerMeasure.Ratio("lines_per_claim", "lines per claim", 0.01, Hundred(ProfileCount.Lines), Sum(ProfileCount.Claims)),
        PeerMeasure.Ratio("claims_per_member", "claims per member", 0.01, SampledClaims, profile => profile.Members.Length),
        PeerMeasure.Ratio("claims_per_day", "claims per day worked", 0.01, Hundred(ProfileCount.Claims), profile => profile.Volume.DaysWorked),
        PeerMeasure.Ratio("diagnoses_per_claim", "diagnoses per claim", 0.01, Hundred(ProfileCount.Diagnoses), Sum(ProfileCount.Claims)),
        PeerMeasure.Ratio("days_per_stay", "days per stay", 0.01, Hundred(ProfileCount.StayDays), Sum(ProfileCount.Inpatient)),
        PeerMeasure.Ratio("filing_days", "days until filing", 0.01, Hundred(ProfileCount.FilingDays), Sum(ProfileCount.WithFiling)),
        PeerMeasure.Ratio("age", "members' ages", 0.01, Hundred(ProfileCount.AgeDays), profile => 365 * profile[ProfileCount.WithAge]),
        PeerMeasure.Share("inpatient", "claims for stays", Sum(ProfileCount.Inpatient), Sum(ProfileCount.Claims)),
        PeerMeasure.Share("weekend", "claims that begin on weekends", Sum(ProfileCount.Weekend), Sum(ProfileCount.Claims)),
        PeerMeasure.Share("male", "claims of men", Sum(ProfileCount.Male), Sum(ProfileCount.WithSex)),
        PeerMeasure.Share("deceased", "claims of members who have died", Sum(ProfileCount.Deceased), Sum(ProfileCount.Claims)),
        PeerMeasure.Share("referred", "claims with a referral", Sum(ProfileCount.Referred), Sum(ProfileCount.Claims)),
        PeerMeasure.Share("null_weight", "attention on no clause", profile => profile[ProfileCount.NullMillionths] / 1_000_000, Sum(ProfileCount.ScoredLines)),
        PeerMeasure.Share("violating", "claims that break a clause", Sum(ProfileCount.Violating), Sum(ProfileCount.Scored)),
        PeerMeasure.Share("flagged", "flagged claims", Sum(ProfileCount.Flagged), Sum(ProfileCount.Scored)),
        PeerMeasure.Share("unusual", "claims with an unusual attention pattern", Sum(ProfileCount.Unusual), Sum(ProfileCount.Scored)),
    ];

    private static Func<ProviderProfile, long> Sum(ProfileCount count) => profile => profile[count];

    private static Func<ProviderProfile, long> Hundred(ProfileCount count) => profile => 100 * profile[count];

    /// <summary>Claims of the sampled members, in hundredths.</summary>
    private static long SampledClaims(ProviderProfile profile)
    {
        var sum = 0L;
        foreach (var claims in profile.Members.Counts)
        {
            sum += claims;
        }

        return 100 * sum;
    }
}

using Claims.Contracts;
using Claims.Fraud.History;
using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles;

/// <summary>What a claim adds to the profile of its billing provider.</summary>
public static class ClaimProfile
{
    /// <summary>Bound of a claim's charge (ten billion), so that the squares of any number of claims fit 128 bits.</summary>
    private const long MostCents = 1_000_000_000_000;

    /// <summary>
    /// The day that a claim is counted on, or null where it is not counted: without a day of service, and replacements and voids, because what they replace was counted.
    /// </summary>
    public static DateOnly? DayOf(Claim claim) =>
        claim.Frequency == ClaimFrequency.Original ? claim.ServiceFrom ?? claim.Lines.Select(line => line.From).Min() : null;

    /// <summary>Adds a claim; one that is not counted (see <see cref="DayOf"/>) adds nothing.</summary>
    /// <param name="profile">The profile of the claim's billing provider.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="score">How it relates to the clauses, where that is known.</param>
    public static void Add(this ProviderProfile profile, Claim claim, ClauseScore? score)
    {
        if (DayOf(claim) is not { } day)
        {
            return;
        }

        var cents = Math.Clamp(BilledLines.Cents(claim.TotalCharge), 0, MostCents);
        profile.Add(ProfileCount.Claims);
        profile.Add(ProfileCount.Professional + (int)claim.Kind);
        profile.AddCharge(cents);
        profile.Distribution(ProfileDistribution.ClaimChargeCents).Add(cents);
        profile.Volume.Add(day, cents);
        profile.Taxonomies.Add(claim.BillingProvider.Taxonomy);
        profile.States.Add(claim.BillingProvider.State);
        AddLines(profile, claim);
        AddDiagnoses(profile, claim);
        AddMember(profile, claim, day);
        AddDays(profile, claim, day);
        if (score is not null)
        {
            profile.Add(score);
        }
    }

    private static void AddLines(ProviderProfile profile, Claim claim)
    {
        profile.Add(ProfileCount.Lines, claim.Lines.Count);
        profile.Distribution(ProfileDistribution.Lines).Add(claim.Lines.Count);
        foreach (var line in claim.Lines)
        {
            var thousandths = (long)decimal.Round(Math.Clamp(line.Units, 0, 1_000_000_000) * 1000);
            profile.Add(ProfileCount.UnitThousandths, thousandths);
            profile.Distribution(ProfileDistribution.LineUnitThousandths).Add(thousandths);
            profile.Distribution(ProfileDistribution.LineChargeCents).Add(Math.Clamp(BilledLines.Cents(line.Charge), 0, MostCents));
            profile.Mix(ProfileMix.Services).Add(StableHash.Of(line.Code));
        }
    }

    private static void AddDiagnoses(ProviderProfile profile, Claim claim)
    {
        profile.Add(ProfileCount.Diagnoses, claim.Diagnoses.Select(diagnosis => diagnosis.Code).Distinct(StringComparer.Ordinal).Count());
        profile.Add(ProfileCount.Procedures, claim.Procedures.Count);
        foreach (var category in claim.Diagnoses.Select(diagnosis => diagnosis.Code[..Math.Min(3, diagnosis.Code.Length)]).Distinct(StringComparer.Ordinal))
        {
            profile.Mix(ProfileMix.Diagnoses).Add(StableHash.Of(category));
        }
    }

    private static void AddMember(ProviderProfile profile, Claim claim, DateOnly day)
    {
        var member = claim.Member;
        profile.Members.Add((ulong)MemberKey.Of(member));
        if (member.BirthDate is { } birth && birth <= day)
        {
            var age = day.DayNumber - birth.DayNumber;
            profile.Add(ProfileCount.WithAge);
            profile.Add(ProfileCount.AgeDays, age);
            profile.Distribution(ProfileDistribution.AgeYears).Add((long)(age / 365.25));
        }

        profile.Add(ProfileCount.WithSex, member.Sex == Sex.Unknown ? 0 : 1);
        profile.Add(ProfileCount.Male, member.Sex == Sex.Male ? 1 : 0);
        profile.Add(ProfileCount.Deceased, member.DeathDate is null ? 0 : 1);
    }

    private static void AddDays(ProviderProfile profile, Claim claim, DateOnly day)
    {
        profile.Add(ProfileCount.Weekend, day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 0);
        profile.Add(ProfileCount.Referred, claim.ReferringProvider is null ? 0 : 1);
        if (InpatientStay.Of(claim) is { } stay)
        {
            profile.Add(ProfileCount.Inpatient);
            profile.Add(ProfileCount.StayDays, stay.Discharged - stay.Admitted);
            profile.Distribution(ProfileDistribution.StayDays).Add(stay.Discharged - stay.Admitted);
        }

        if (claim.SubmittedOn is { } filed && filed >= day)
        {
            var delay = Math.Max(0, filed.DayNumber - (claim.ServiceTo ?? day).DayNumber);
            profile.Add(ProfileCount.WithFiling);
            profile.Add(ProfileCount.FilingDays, delay);
            profile.Distribution(ProfileDistribution.FilingDays).Add(delay);
        }
    }
}

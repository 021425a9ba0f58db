using Claims.Contracts;
using Claims.Fraud.History;
using Claims.Fraud.Profiles;
using Claims.ProviderModel.Data;

namespace Claims.Fraud.Providers;

/// <summary>What the provider model sees of a canonical claim.</summary>
public static class ProviderClaims
{
    private const double DaysOfYear = 365.25;

    /// <summary>Null for a claim that counts for no provider, see <see cref="ClaimProfile.DayOf"/>.</summary>
    public static ProviderClaim? Of(Claim claim)
    {
        if (ClaimProfile.DayOf(claim) is not { } day)
        {
            return null;
        }

        var first = claim.AdmissionDate ?? day;
        var last = claim.DischargeDate ?? claim.ServiceTo ?? day;
        return new ProviderClaim
        {
            Provider = ProviderKey.Of(claim.BillingProvider),
            ClaimId = claim.Key.Id,
            Member = MemberKey.Of(claim.Member).ToString(System.Globalization.CultureInfo.InvariantCulture),
            From = day,
            Days = Math.Max(0, last.DayNumber - first.DayNumber),
            Amount = (double)claim.TotalCharge,
            Diagnoses = claim.Diagnoses.Count,
            Procedures = claim.Procedures.Count,
            Age = claim.Member.BirthDate is { } birth && birth <= day ? (day.DayNumber - birth.DayNumber) / DaysOfYear : null,
        };
    }
}

using Claims.Contracts;

namespace Claims.Fraud.History;

/// <summary>Days that a member spent in a hospital bed.</summary>
public sealed record InpatientStay
{
    public required string ClaimId { get; init; }

    /// <summary>See <see cref="MemberKey"/>.</summary>
    public required long Member { get; init; }

    /// <summary>See <see cref="NumberKey"/>; of the claim.</summary>
    public required long Number { get; init; }

    /// <summary>See <see cref="ProviderKey"/>; the billing provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Day of admission as <see cref="DateOnly.DayNumber"/>.</summary>
    public required int Admitted { get; init; }

    /// <summary>Day of discharge as <see cref="DateOnly.DayNumber"/>.</summary>
    public required int Discharged { get; init; }

    /// <summary>True on days with a night before and a night after in the bed: on the first and the last one the member was elsewhere too.</summary>
    public bool HoldsWhole(int day) => day > Admitted && day < Discharged;

    /// <summary>
    /// The stay that a claim bills, or null where it bills none: institutional, NUBC type of bill 11x (hospital inpatient) or 21x (skilled
    /// nursing inpatient), or no type of bill but both dates.
    /// </summary>
    public static InpatientStay? Of(Claim claim)
    {
        var isInpatient = claim.TypeOfBill is null
            || claim.TypeOfBill.StartsWith("11", StringComparison.Ordinal)
            || claim.TypeOfBill.StartsWith("21", StringComparison.Ordinal);
        if (claim is not { Kind: ClaimKind.Institutional, AdmissionDate: { } admitted, DischargeDate: { } discharged }
            || !isInpatient
            || claim.Frequency == ClaimFrequency.Void
            || discharged < admitted)
        {
            return null;
        }

        return new InpatientStay
        {
            ClaimId = claim.Key.Id,
            Member = MemberKey.Of(claim.Member),
            Number = NumberKey.Of(claim),
            Provider = ProviderKey.Of(claim.BillingProvider),
            Admitted = admitted.DayNumber,
            Discharged = discharged.DayNumber,
        };
    }
}

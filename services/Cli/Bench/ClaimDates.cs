using Claims.Contracts;

namespace Claims.Cli.Bench;

/// <summary>The same claim some days later.</summary>
internal static class ClaimDates
{
    public static Claim Move(Claim claim, int days) => claim with
    {
        ServiceFrom = claim.ServiceFrom?.AddDays(days),
        ServiceTo = claim.ServiceTo?.AddDays(days),
        AdmissionDate = claim.AdmissionDate?.AddDays(days),
        DischargeDate = claim.DischargeDate?.AddDays(days),
        SubmittedOn = claim.SubmittedOn?.AddDays(days),
        Lines = [.. claim.Lines.Select(line => line with { From = line.From?.AddDays(days), To = line.To?.AddDays(days) })],
        Procedures = [.. claim.Procedures.Select(procedure => procedure with { Date = procedure.Date?.AddDays(days) })],
    };
}

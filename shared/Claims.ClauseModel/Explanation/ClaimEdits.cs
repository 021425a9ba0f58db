using Claims.Contracts;

namespace Claims.ClauseModel.Explanation;

/// <summary>Claims with one thing otherwise; sums follow.</summary>
internal static class ClaimEdits
{
    /// <summary>The claim itself where it has no such line.</summary>
    public static Claim WithLine(Claim claim, int number, Func<ServiceLine, ServiceLine> edit)
    {
        var lines = claim.Lines.Select(line => line.Number == number ? edit(line) : line).ToList();
        return claim with { Lines = lines, TotalCharge = claim.TotalCharge + lines.Sum(line => line.Charge) - claim.Lines.Sum(line => line.Charge) };
    }

    /// <summary>The claim itself where the line is its only one: nothing would be left to bill.</summary>
    public static Claim WithoutLine(Claim claim, int number)
    {
        var lines = claim.Lines.Where(line => line.Number != number).ToList();
        return lines.Count == 0
            ? claim
            : claim with { Lines = lines, TotalCharge = claim.TotalCharge - claim.Lines.Where(line => line.Number == number).Sum(line => line.Charge) };
    }

    /// <summary>Fewer units at the same charge for one.</summary>
    public static ServiceLine WithUnits(ServiceLine line, decimal units) =>
        line with { Units = units, Charge = line.Units > 0 ? decimal.Round(line.Charge * units / line.Units, 2) : line.Charge };

    public static ServiceLine Moved(ServiceLine line, int days) => line with { From = line.From?.AddDays(days), To = line.To?.AddDays(days) };

    /// <summary>All dates of service, not the day of filing.</summary>
    public static Claim Moved(Claim claim, int days) => claim with
    {
        ServiceFrom = claim.ServiceFrom?.AddDays(days),
        ServiceTo = claim.ServiceTo?.AddDays(days),
        AdmissionDate = claim.AdmissionDate?.AddDays(days),
        DischargeDate = claim.DischargeDate?.AddDays(days),
        Lines = [.. claim.Lines.Select(line => Moved(line, days))],
    };

    /// <summary>A further diagnosis that the line points to.</summary>
    public static Claim WithDiagnosis(Claim claim, int number, string code)
    {
        var sequence = claim.Diagnoses.Select(diagnosis => diagnosis.Sequence).DefaultIfEmpty().Max() + 1;
        var added = claim with { Diagnoses = [.. claim.Diagnoses, new Diagnosis(sequence, code, CodeSystem.Icd10Cm, DiagnosisKind.Secondary)] };
        return WithLine(added, number, line => line.DiagnosisPointers.Count == 0 ? line : line with { DiagnosisPointers = [.. line.DiagnosisPointers, sequence] });
    }
}

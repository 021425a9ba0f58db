using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Writers;

/// <summary>Dates, diagnoses and service lines of an 837.</summary>
internal static class X12LineWriter
{
    public static void ClaimDates(X12Segments segments, Claim claim)
    {
        if (claim.Kind != ClaimKind.Institutional)
        {
            return;
        }

        segments.Add("DTP", "434", "RD8", Range(claim.ServiceFrom!.Value, claim.ServiceTo ?? claim.ServiceFrom.Value));
        if (claim.AdmissionDate is { } admitted)
        {
            segments.Add("DTP", "435", "D8", X12Segments.Date(admitted));
        }

        segments.Add("CL1", "1", "1", "01");
    }

    /// <summary>Institutional claims state the principal diagnosis in a segment of its own.</summary>
    public static void Diagnoses(X12Segments segments, Claim claim)
    {
        var codes = claim.Diagnoses.Select((diagnosis, i) => $"{(i == 0 ? "ABK" : "ABF")}:{diagnosis.Code}").ToList();
        if (claim.Kind == ClaimKind.Institutional && codes.Count > 0)
        {
            segments.Add("HI", codes[0]);
            codes.RemoveAt(0);
        }

        if (codes.Count > 0)
        {
            segments.Add("HI", [.. codes.Take(12)]);
        }
    }

    public static void Line(X12Segments segments, Claim claim, ServiceLine line)
    {
        segments.Add("LX", line.Number.ToString(CultureInfo.InvariantCulture));
        var (units, charge) = (X12Segments.Amount(line.Units), X12Segments.Amount(line.Charge));
        var pointers = string.Join(':', line.DiagnosisPointers.Take(4));
        switch (claim.Kind)
        {
            case ClaimKind.Institutional:
                segments.Add("SV2", line.RevenueCode ?? line.Code, line.System == CodeSystem.Hcpcs ? Procedure("HC", line) : null, charge, line.UnitKind == UnitKind.Days ? "DA" : "UN", units);
                break;
            case ClaimKind.Dental:
                segments.Add("SV3", Procedure("AD", line), charge, line.PlaceOfService, null, null, units, null, null, null, null, pointers);
                break;
            default:
                segments.Add("SV1", Procedure("HC", line), charge, line.UnitKind == UnitKind.Minutes ? "MJ" : "UN", units, line.PlaceOfService, null, pointers);
                break;
        }

        if (claim.Kind == ClaimKind.Dental && line.Tooth is { } tooth)
        {
            segments.Add("TOO", "JP", tooth, string.Join(':', line.Surfaces));
        }

        if (line.From is { } from)
        {
            segments.Add("DTP", "472", line.To is { } to && to != from ? "RD8" : "D8", line.To is { } end && end != from ? Range(from, end) : X12Segments.Date(from));
        }
    }

    private static string Range(DateOnly from, DateOnly to) => $"{X12Segments.Date(from)}-{X12Segments.Date(to)}";

    private static string Procedure(string qualifier, ServiceLine line) => string.Join(':', line.Modifiers.Take(4).Prepend(line.Code).Prepend(qualifier));
}

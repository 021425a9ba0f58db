using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Relations;

/// <summary>What conditions ask about one service line, taken from the line where it says so and from its claim where not.</summary>
public sealed class LineFacts
{
    public LineFacts(Claim claim, ServiceLine line)
    {
        (Claim, Line) = (claim, line);
        Day = line.From ?? claim.ServiceFrom;
        PlaceOfService = line.PlaceOfService ?? claim.PlaceOfService;
        PriorAuthorization = line.PriorAuthorization ?? claim.PriorAuthorization;
        Diagnoses = line.DiagnosisPointers.Count > 0
            ? claim.Diagnoses.Where(diagnosis => line.DiagnosisPointers.Contains(diagnosis.Sequence)).ToList()
            : claim.Diagnoses;
        Age = AgeOn(claim.Member.BirthDate, Day);
    }

    public Claim Claim { get; }

    public ServiceLine Line { get; }

    /// <summary>Day of service, or null where neither line nor claim has one.</summary>
    public DateOnly? Day { get; }

    public string? PlaceOfService { get; }

    public string? PriorAuthorization { get; }

    /// <summary>The diagnoses the line points to; all of the claim where lines carry no pointers (institutional claims).</summary>
    public IReadOnlyList<Diagnosis> Diagnoses { get; }

    /// <summary>Whole years on the day of service.</summary>
    public int? Age { get; }

    /// <summary>Whether the line's service code, or its revenue code, lies in one of the ranges. Codes are compared within their own system only.</summary>
    public bool HasServiceIn(IReadOnlyList<CodeRange> ranges) => HasServiceIn(Line, ranges);

    internal static bool HasServiceIn(ServiceLine line, IReadOnlyList<CodeRange> ranges)
    {
        var code = line.System is CodeSystem.Hcpcs or CodeSystem.Cdt or CodeSystem.Revenue ? line.Code : null;
        foreach (var range in ranges)
        {
            if ((code?.Length == range.First.Length && range.Contains(code))
                || (line.RevenueCode?.Length == range.First.Length && range.Contains(line.RevenueCode)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Null where no diagnosis of the line is in a code system that the ranges are written in.</summary>
    public bool? HasDiagnosisIn(IReadOnlyList<CodeRange> ranges)
    {
        bool? has = null;
        foreach (var diagnosis in Diagnoses.Where(diagnosis => diagnosis.System == CodeSystem.Icd10Cm))
        {
            has = has == true || ranges.Any(range => range.Contains(diagnosis.Code));
        }

        return has;
    }

    private static int? AgeOn(DateOnly? birth, DateOnly? day)
    {
        if (birth is not { } born || day is not { } then || then < born)
        {
            return null;
        }

        return then.Year - born.Year - (then < born.AddYears(then.Year - born.Year) ? 1 : 0);
    }
}

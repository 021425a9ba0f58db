using Claims.Contracts;

namespace Claims.Ingest.Validation;

/// <summary>Dates are in order and not in the future.</summary>
internal static class DateRules
{
    public static IEnumerable<Fault> Check(Claim claim, DateOnly today)
    {
        foreach (var (path, date) in Dates(claim))
        {
            if (date > today)
            {
                yield return new Fault(FaultCodes.DateInFuture, path, $"lies after {today:yyyy-MM-dd}");
            }
        }

        foreach (var (first, firstDate, last, lastDate) in Orders(claim))
        {
            if (firstDate > lastDate)
            {
                yield return new Fault(FaultCodes.DatesOutOfOrder, last, $"lies before {first}");
            }
        }

        for (var i = 0; i < claim.Lines.Count; i++)
        {
            if (claim.Lines[i].From < claim.ServiceFrom || claim.Lines[i].To > claim.ServiceTo)
            {
                yield return new Fault(FaultCodes.DatesOutOfOrder, $"/lines/{i}/from", "lies outside the dates of service of the claim", IsWarning: true);
            }
        }
    }

    private static IEnumerable<(string Path, DateOnly? Date)> Dates(Claim claim) =>
    [
        ("/serviceFrom", claim.ServiceFrom),
        ("/serviceTo", claim.ServiceTo),
        ("/admissionDate", claim.AdmissionDate),
        ("/dischargeDate", claim.DischargeDate),
        ("/submittedOn", claim.SubmittedOn),
        ("/member/birthDate", claim.Member.BirthDate),
        ("/member/deathDate", claim.Member.DeathDate),
        .. claim.Procedures.Select((procedure, i) => ($"/procedures/{i}/date", procedure.Date)),
        .. claim.Lines.SelectMany((line, i) => new[] { ($"/lines/{i}/from", line.From), ($"/lines/{i}/to", line.To) }),
    ];

    private static IEnumerable<(string First, DateOnly? FirstDate, string Last, DateOnly? LastDate)> Orders(Claim claim) =>
    [
        ("/serviceFrom", claim.ServiceFrom, "/serviceTo", claim.ServiceTo),
        ("/admissionDate", claim.AdmissionDate, "/dischargeDate", claim.DischargeDate),
        ("/member/birthDate", claim.Member.BirthDate, "/serviceFrom", claim.ServiceFrom),
        ("/member/birthDate", claim.Member.BirthDate, "/member/deathDate", claim.Member.DeathDate),
        ("/member/coverageStart", claim.Member.CoverageStart, "/member/coverageEnd", claim.Member.CoverageEnd),
        .. claim.Lines.Select((line, i) => ($"/lines/{i}/from", line.From, $"/lines/{i}/to", line.To)),
        .. claim.Lines.Select((line, i) => ("/member/birthDate", claim.Member.BirthDate, $"/lines/{i}/from", line.From)),
    ];
}

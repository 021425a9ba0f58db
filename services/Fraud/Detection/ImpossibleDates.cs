using Claims.Contracts;

namespace Claims.Fraud.Detection;

/// <summary>Dates that contradict each other within one claim.</summary>
public static class ImpossibleDates
{
    public const double BeforeBirth = 5;

    /// <summary>Below <see cref="BeforeBirth"/>: laboratory work and rentals end some days after a death.</summary>
    public const double AfterDeath = 4;

    public const double OutsideCoverage = 2.5;
    public const double OutOfOrder = 3;

    /// <summary>Begun in life or under cover: rentals are billed for whole months.</summary>
    public const double RunsPast = 1;

    public static IEnumerable<Evidence> Of(Claim claim)
    {
        if (claim.DischargeDate < claim.AdmissionDate)
        {
            yield return Found("DISCHARGE_BEFORE_ADMISSION", "Discharged before admitted", OutOfOrder, null);
        }

        foreach (var procedure in claim.Procedures.Where(procedure => IsOutsideStay(claim, procedure)))
        {
            yield return Found("PROCEDURE_OUTSIDE_STAY", $"Procedure {procedure.Sequence} is dated outside the stay", OutOfOrder, null);
        }

        foreach (var line in claim.Lines)
        {
            var from = line.From ?? claim.ServiceFrom;
            var to = line.To ?? from;
            if (to < from)
            {
                yield return Found("SERVICE_ENDS_BEFORE_START", "The service ends before it starts", OutOfOrder, line.Number);
            }

            if (from < claim.Member.BirthDate)
            {
                yield return Found("SERVICE_BEFORE_BIRTH", "Service before the member's birth", BeforeBirth, line.Number);
            }

            if (from > claim.Member.DeathDate)
            {
                yield return Found("SERVICE_AFTER_DEATH", "Service after the member's death", AfterDeath, line.Number);
            }
            else if (to > claim.Member.DeathDate)
            {
                yield return Found("SERVICE_RUNS_PAST_DEATH", "The service ends after the member's death", RunsPast, line.Number);
            }

            if (from < claim.Member.CoverageStart || from > claim.Member.CoverageEnd)
            {
                yield return Found("SERVICE_OUTSIDE_COVERAGE", "Service on a day without coverage", OutsideCoverage, line.Number);
            }
            else if (to > claim.Member.CoverageEnd)
            {
                yield return Found("SERVICE_RUNS_PAST_COVERAGE", "The service ends after the coverage", RunsPast, line.Number);
            }

            if (from > claim.SubmittedOn)
            {
                yield return Found("FILED_BEFORE_SERVICE", "The claim was made before the day of service", OutOfOrder, line.Number);
            }

            if (line.UnitKind == UnitKind.Days && line.Units > Days(claim, from, to))
            {
                yield return Found("MORE_DAYS_THAN_DATES", "More days are billed than lie between the dates", OutOfOrder, line.Number);
            }
        }
    }

    /// <summary>Work-up may be done up to three days before an admission (CMS's payment window).</summary>
    private static bool IsOutsideStay(Claim claim, Procedure procedure) =>
        claim.Kind == ClaimKind.Institutional && (procedure.Date < claim.AdmissionDate?.AddDays(-3) || procedure.Date > claim.DischargeDate);

    /// <summary>Days of the line, the claim or the stay, whichever is longest; no bound where none has dates.</summary>
    private static int Days(Claim claim, DateOnly? from, DateOnly? to) =>
        new[] { (from, to), (claim.ServiceFrom, claim.ServiceTo), (claim.AdmissionDate, claim.DischargeDate) }
            .Where(range => range.Item1 is not null && range.Item2 is not null)
            .Select(range => range.Item2!.Value.DayNumber - range.Item1!.Value.DayNumber + 1)
            .DefaultIfEmpty(int.MaxValue)
            .Max();

    private static Evidence Found(string code, string text, double logOdds, int? lineNumber) =>
        new(EvidenceFamily.Dates, code, text, logOdds, lineNumber);
}

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

    public static IEnumerable<Evidence> Of(Claim claim)
    {
        if (claim.DischargeDate < claim.AdmissionDate)
        {
            yield return Found("DISCHARGE_BEFORE_ADMISSION", "Discharged before admitted", OutOfOrder, null);
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

            if (from < claim.Member.CoverageStart || from > claim.Member.CoverageEnd)
            {
                yield return Found("SERVICE_OUTSIDE_COVERAGE", "Service on a day without coverage", OutsideCoverage, line.Number);
            }
        }
    }

    private static Evidence Found(string code, string text, double logOdds, int? lineNumber) =>
        new(EvidenceFamily.Dates, code, text, logOdds, lineNumber);
}

namespace Claims.ProviderModel.Data;

/// <summary>
/// A file of claims: <c>Provider</c>, <c>ClaimID</c>, <c>BeneID</c>, <c>ClaimStartDt</c>, <c>ClaimEndDt</c>, <c>InscClaimAmtReimbursed</c>; where there is one,
/// <c>AdmissionDt</c> and <c>DischargeDt</c>; diagnoses in <c>ClmDiagnosisCode_1</c> and on, procedures in <c>ClmProcedureCode_1</c> and on.
/// </summary>
internal static class ClaimsFile
{
    private const double DaysOfYear = 365.25;

    /// <exception cref="ProviderFileException">Names every fault.</exception>
    public static List<ProviderClaim> Read(string path, IReadOnlyDictionary<string, MemberFacts> members)
    {
        using var table = new CsvTable(path, "Provider", "ClaimID", "BeneID", "ClaimStartDt", "ClaimEndDt", "InscClaimAmtReimbursed");
        var diagnoses = Columns(table, "ClmDiagnosisCode_");
        var procedures = Columns(table, "ClmProcedureCode_");
        var claims = new List<ProviderClaim>();
        while (table.Read())
        {
            var from = table.RequiredDate("ClaimStartDt");
            var to = table.RequiredDate("ClaimEndDt");
            var first = table.Date("AdmissionDt") ?? from;
            var last = table.Date("DischargeDt") ?? to;
            if (to < from || last < first)
            {
                table.Fault("ClaimEndDt", "lies before the start");
            }

            var member = table.Required("BeneID");
            members.TryGetValue(member, out var facts);
            claims.Add(new ProviderClaim
            {
                Provider = table.Required("Provider"),
                ClaimId = table.Required("ClaimID"),
                Member = member,
                From = from,
                Days = last.DayNumber - first.DayNumber,
                Amount = table.Number("InscClaimAmtReimbursed") ?? 0,
                Diagnoses = diagnoses.Count(column => table.Text(column) is not null),
                Procedures = procedures.Count(column => table.Text(column) is not null),
                Age = facts?.Birth is { } birth ? (from.DayNumber - birth.DayNumber) / DaysOfYear : null,
                Conditions = facts?.Conditions,
            });
        }

        return claims;
    }

    private static string[] Columns(CsvTable table, string prefix) => [.. table.Columns.Where(column => column.StartsWith(prefix, StringComparison.Ordinal))];
}

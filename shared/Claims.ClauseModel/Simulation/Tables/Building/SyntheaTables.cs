using System.Globalization;

using Claims.ClauseModel.Simulation.Distributions;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>Sums up encounters and prescriptions: what was done and found given the kind of encounter where it is common enough, else given all.</summary>
internal static class SyntheaTables
{
    public static IEnumerable<BackOffRow> Rows(IReadOnlyList<SyntheaClaim> claims) =>
    [
        .. Common(TableNames.Person, claims, claim => PersonCell.Of(claim.Age, claim.Sex)),
        .. Common(TableNames.Month, claims, claim => Text(claim.Day.Month)),
        .. Common(TableNames.Weekday, claims, claim => Text((int)claim.Day.DayOfWeek)),
        .. HistoryTables.Rows([.. claims.Select(claim => new Span(claim.Person, claim.Population, claim.Day, claim.Day))]),
        .. Common(TableNames.Encounter, claims, claim => claim.Encounter),
        .. SmallCells.Count(TableNames.ServiceCount, [.. claims.Select(claim => Seen(claim, Bucket.Of(claim.Services.Count)))]),
        .. SmallCells.Count(TableNames.Service, [.. claims.SelectMany(claim => claim.Services.Select(service => Seen(claim, service.Code)))]),
        .. SmallCells.Count(TableNames.FindingCount, [.. claims.Select(claim => Seen(claim, Bucket.Of(claim.Findings.Count)))]),
        .. SmallCells.Count(TableNames.Finding, [.. claims.SelectMany(claim => claim.Findings.Select(code => Seen(claim, code)))]),
    ];

    public static IEnumerable<UsualAmount> Amounts(IReadOnlyList<SyntheaClaim> claims) => UsualAmounts.Of(
        claims.SelectMany(claim => claim.Services.Prepend((Code: claim.Encounter, Charge: claim.EncounterCharge))
            .Where(service => service.Charge > 0)
            .Select(service => (claim.Person, service.Code, Group: "", service.Charge))));

    private static IEnumerable<BackOffRow> Common(string table, IReadOnlyList<SyntheaClaim> claims, Func<SyntheaClaim, string> value) =>
        SmallCells.Count(table, [.. claims.Select(claim => new Observation(claim.Person, value(claim), [claim.Population]))]);

    private static Observation Seen(SyntheaClaim claim, string value) => new(claim.Person, value, [$"{claim.Population} {claim.Encounter}", claim.Population]);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}

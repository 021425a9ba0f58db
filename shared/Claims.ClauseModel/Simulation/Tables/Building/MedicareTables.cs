using System.Globalization;

using Claims.ClauseModel.Simulation.Distributions;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>Sums up hospital stays: everything given the diagnosis-related group where it is common enough there, else given its category.</summary>
internal static class MedicareTables
{
    public static IEnumerable<BackOffRow> Rows(IReadOnlyList<MedicareStay> stays) =>
    [
        .. SmallCells.Count(TableNames.Person, [.. stays.Where(FitsCategory).Select(stay => OfCategoryAlone(stay, PersonCell.Of(stay.Age, stay.Sex)))]),
        .. Common(TableNames.State, [.. stays.Where(stay => stay.State.Length > 0)], stay => stay.State),
        .. Common(TableNames.Month, stays, stay => Text(stay.Admitted.Month)),
        .. Common(TableNames.Weekday, stays, stay => Text((int)stay.Admitted.DayOfWeek)),
        .. HistoryTables.Rows([.. stays.Select(stay => new Span(stay.Person, BackOffTable.All, stay.Admitted, stay.Discharged))]),
        .. OfCategory(TableNames.Principal, stays, stay => stay.Principal),
        .. OfCategory(TableNames.Procedure, stays, stay => stay.Procedure.Length > 0 ? stay.Procedure : TableNames.None),
        .. OfCategory(TableNames.Days, stays, stay => Bucket.Of(stay.Days)),
        .. SmallCells.Count(TableNames.SecondaryCount, [.. stays.Select(stay => OfCategoryAlone(stay, Text(stay.Secondary.Count)))]),
        .. SmallCells.Count(TableNames.Secondary, [.. stays.SelectMany(stay => stay.Secondary.Select(code => OfAnyCategory(stay, code)))]),
    ];

    public static IEnumerable<UsualAmount> Amounts(IReadOnlyList<MedicareStay> stays) => UsualAmounts.Of(
        stays.Where(stay => stay.Allowed > 0).Select(stay => (stay.Person, GroupOf(stay), Category(stay), stay.Allowed)));

    /// <summary>A value whose frequency is told for all stays together.</summary>
    private static IEnumerable<BackOffRow> Common(string table, IReadOnlyList<MedicareStay> stays, Func<MedicareStay, string> value) =>
        SmallCells.Count(table, [.. stays.Select(stay => new Observation(stay.Person, value(stay), [BackOffTable.All]))]);

    /// <summary>A value that must fit the group's category: what is too rare in the category is dropped.</summary>
    private static IEnumerable<BackOffRow> OfCategory(string table, IReadOnlyList<MedicareStay> stays, Func<MedicareStay, string> value) =>
        SmallCells.Count(table, [.. stays.Select(stay => new Observation(stay.Person, value(stay), [GroupOf(stay), Category(stay)]))]);

    /// <summary>A value that any patient may have: the rest of a category is drawn from the rests of all.</summary>
    private static Observation OfAnyCategory(MedicareStay stay, string value) => new(stay.Person, value, [GroupOf(stay), Category(stay), BackOffTable.All]);

    private static Observation OfCategoryAlone(MedicareStay stay, string value) => new(stay.Person, value, [Category(stay)]);

    private static string GroupOf(MedicareStay stay) => stay.Group.ToString("000", CultureInfo.InvariantCulture);

    private static string Category(MedicareStay stay) => MajorDiagnosticCategory.Of(stay.Group);

    /// <summary>The file's sexes were swapped; a category of one sex's organs keeps that sex.</summary>
    private static bool FitsCategory(MedicareStay stay) => Category(stay) switch
    {
        "mdc-12" => stay.Sex == Sex.Male,
        "mdc-13" or "mdc-14" => stay.Sex == Sex.Female,
        _ => true,
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}

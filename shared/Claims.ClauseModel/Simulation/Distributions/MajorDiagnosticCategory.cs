namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>
/// Major diagnostic category of a Medicare severity diagnosis-related group: the groups are numbered category by category (CMS, MS-DRG Definitions
/// Manual, version 27). Groups that belong to no category, as transplants and unrelated procedures do, are <c>pre</c> and <c>other</c>.
/// </summary>
internal static class MajorDiagnosticCategory
{
    /// <summary>First group of each category, in ascending order.</summary>
    private static readonly (int From, string Category)[] Starts =
    [
        (1, "pre"), (20, "01"), (113, "02"), (129, "03"), (163, "04"), (215, "05"), (326, "06"), (405, "07"), (453, "08"), (573, "09"), (614, "10"),
        (652, "11"), (707, "12"), (734, "13"), (765, "14"), (789, "15"), (799, "16"), (820, "17"), (853, "18"), (876, "19"), (894, "20"), (901, "21"),
        (927, "22"), (939, "23"), (955, "24"), (969, "25"), (981, "other"),
    ];

    /// <param name="group">Number of the group, 1 to 999.</param>
    public static string Of(int group) => $"mdc-{Starts.Last(start => start.From <= group).Category}";
}

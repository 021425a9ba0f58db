namespace Claims.ProviderModel.Data;

/// <summary>
/// A file of members: <c>BeneID</c>, <c>DOB</c>, and for each chronic condition a column <c>ChronicCond_…</c> that holds 1 where the member has it.
/// </summary>
internal static class MembersFile
{
    private const string Condition = "ChronicCond_";

    /// <exception cref="ProviderFileException">Names every fault.</exception>
    public static Dictionary<string, MemberFacts> Read(string path)
    {
        using var table = new CsvTable(path, "BeneID", "DOB");
        var conditions = table.Columns.Where(column => column.StartsWith(Condition, StringComparison.Ordinal)).ToArray();
        var members = new Dictionary<string, MemberFacts>(StringComparer.Ordinal);
        while (table.Read())
        {
            var member = table.Required("BeneID");
            var facts = new MemberFacts(table.Date("DOB"), conditions.Length > 0 ? conditions.Count(column => table.Text(column) == "1") : null);
            if (!members.TryAdd(member, facts))
            {
                table.Fault("BeneID", "is there twice");
            }
        }

        return members;
    }
}

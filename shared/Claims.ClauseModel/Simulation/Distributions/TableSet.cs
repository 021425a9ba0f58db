namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>The text of each table file by its name, and how it is read. Lines that begin with # are comments.</summary>
internal static class TableSet
{
    private const string ResourcePrefix = "Claims.ClauseModel.Simulation.Tables.";

    private static readonly string[] Files = [TableNames.Inpatient, TableNames.InpatientAmounts, TableNames.Encounters, TableNames.EncounterAmounts];

    /// <summary>The files built from public data that ship with the library.</summary>
    public static IReadOnlyDictionary<string, string> Shipped() => Files.ToDictionary(file => file, Resource, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, BackOffTable> BackOffTables(string text) => Lines(text)
        .Select(BackOffRow.Parse)
        .GroupBy(row => row.Table, StringComparer.Ordinal)
        .ToDictionary(table => table.Key, table => new BackOffTable(table.Key, [.. table]), StringComparer.Ordinal);

    public static IReadOnlyList<UsualAmount> Amounts(string text) => Lines(text).Select(UsualAmount.Parse).ToList();

    /// <summary>A shipped table of two columns, by the first.</summary>
    public static IReadOnlyDictionary<string, string> Pairs(string file) => Lines(Resource(file))
        .Select(line => line.Split(';'))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');

    private static string Resource(string file)
    {
        using var stream = typeof(TableSet).Assembly.GetManifestResourceStream(ResourcePrefix + file)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

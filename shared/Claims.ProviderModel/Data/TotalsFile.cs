namespace Claims.ProviderModel.Data;

/// <summary>A file of totals: <c>Provider</c>, and any columns of numbers, whatever they are called.</summary>
internal static class TotalsFile
{
    /// <returns>The names of the columns, and for each provider its numbers in their order, NaN where one is missing.</returns>
    /// <exception cref="ProviderFileException">Names every fault.</exception>
    public static (string[] Names, Dictionary<string, double[]> Rows) Read(string path)
    {
        using var table = new CsvTable(path, "Provider");
        string[] names = [.. table.Columns.Where(column => column != "Provider")];
        var rows = new Dictionary<string, double[]>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (!rows.TryAdd(table.Required("Provider"), [.. names.Select(name => table.Number(name) ?? double.NaN)]))
            {
                table.Fault("Provider", "is there twice");
            }
        }

        return (names, rows);
    }
}

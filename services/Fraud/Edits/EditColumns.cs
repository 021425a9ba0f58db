namespace Claims.Fraud.Edits;

/// <summary>
/// Where the columns of a file of edits are. Files say so in their header: <c>code, units, indicator, rationale</c> for units and <c>column1, column2, effective,
/// deletion, modifier</c> for pairs, or the longer names that CMS gives them, which begin or end alike.
/// </summary>
internal sealed record EditColumns(EditKind Kind, int First, int Second, int Indicator, int Rationale, int Effective, int Deletion)
{
    /// <summary>Null for a row that is no header: CMS puts its copyright notice before it.</summary>
    public static EditColumns? Of(string[] row)
    {
        var names = Array.ConvertAll(row, cell => string.Concat(cell.Where(char.IsLetterOrDigit)).ToLowerInvariant());
        int Find(Predicate<string> name) => Array.FindIndex(names, name);
        var (column1, column2) = (Find(name => name == "column1"), Find(name => name == "column2"));
        if (column1 >= 0 && column2 >= 0)
        {
            return new EditColumns(
                EditKind.Pair, column1, column2, Find(name => name.StartsWith("modifier", StringComparison.Ordinal)), -1,
                Find(name => name.StartsWith("effective", StringComparison.Ordinal)), Find(name => name.StartsWith("deletion", StringComparison.Ordinal)));
        }

        var code = Find(name => name == "code" || name.StartsWith("hcpcs", StringComparison.Ordinal));
        var units = Find(name => name == "units" || name.EndsWith("muevalues", StringComparison.Ordinal));
        return code < 0 || units < 0
            ? null
            : new EditColumns(
                EditKind.Units, code, units, Find(name => name.EndsWith("indicator", StringComparison.Ordinal)), Find(name => name.EndsWith("rationale", StringComparison.Ordinal)), -1, -1);
    }

    /// <summary>Names of the columns that are missing.</summary>
    public IEnumerable<string> Missing() => Kind == EditKind.Units
        ? Indicator < 0 ? ["indicator"] : []
        : new[] { (Indicator, "modifier"), (Effective, "effective"), (Deletion, "deletion") }.Where(column => column.Item1 < 0).Select(column => column.Item2);
}

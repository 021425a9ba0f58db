using Claims.Fraud.History;

using CsvHelper;

namespace Claims.Fraud.Edits;

/// <summary>
/// The text of a file of edits. CMS puts a copyright notice and a title before the header, in any number of rows up to <see cref="MostHeaderRows"/> and not in UTF-8; it breaks
/// the lines of the header of an MUE table within quotes, and spreads that of a PTP table over four rows, of which the first is read:
/// <code>
/// "HCPCS/ CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
/// A4253,6,3 Date of Service Edit: Clinical,Clinical: Data
///
/// Column 1  Column 2  *=in existence  Effective  Deletion  Modifier         PTP Edit Rationale
///                     prior to 1996   Date       Date      0=not allowed
///                                                *=no data 1=allowed
///                                                          9=not applicable
/// G0463     G0101     *               19960101   *         0                Misuse of column two code with column one code
/// </code>
/// <see cref="EditColumns"/> says which columns are needed. A pair stands in a table once for each span of days in which it was in force.
/// </summary>
internal static class EditTableText
{
    private const int MostHeaderRows = 15;

    /// <summary>Of a file with more faults the first are named: it is the wrong file.</summary>
    private const int MostFaults = 1_000;

    /// <param name="name">As faults name it.</param>
    public static EditTableReading Read(string name, StreamReader reader, bool isTabbed, ServiceSetting setting, DayRange days)
    {
        using var parser = CsvReader.Create(reader, new CsvReaderOptions
        {
            HasHeader = false, Separator = isTabbed ? '\t' : ',', Mode = isTabbed ? CsvMode.NoEscape : CsvMode.Rfc4180, TrackLineNumbers = true,
        });
        if (Header(parser) is not { } columns)
        {
            return EditTableReading.Refused(name, $"none of its first {MostHeaderRows} rows is a header with code and units (HCPCS/CPT Code and MUE Values) or column1 and column2");
        }

        if (columns.Missing().ToList() is { Count: > 0 } missing)
        {
            return EditTableReading.Refused(name, $"its header lacks {string.Join(", ", missing)}");
        }

        var rows = new EditRows(columns, setting, days);
        var (limits, pairs, faults) = (new Dictionary<string, UnitLimit>(StringComparer.Ordinal), new List<CodePair>(), new List<EditTableFault>());
        while (faults.Count < MostFaults && parser.Read())
        {
            // CMS's header goes on over some rows, whose first columns are empty.
            var row = Row(parser);
            if (row.Take(2).All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var fault = columns.Kind == EditKind.Units ? AddLimit(rows.Limit(row), limits) : AddPair(rows.Pair(row), pairs);
            if (fault is not null)
            {
                faults.Add(new EditTableFault(name, (int)parser.LineNumber, fault));
            }
        }

        if (limits.Count + pairs.Count + faults.Count == 0)
        {
            faults.Add(new EditTableFault(name, 0, "it has no rows"));
        }

        var file = new EditTableFile(name, columns.Kind, setting, DateOnly.FromDayNumber(days.From), DateOnly.FromDayNumber(days.To), limits.Count + pairs.Count);
        return new EditTableReading(file, [.. limits.Values], pairs, faults);
    }

    private static EditColumns? Header(CsvReader parser)
    {
        for (var i = 0; i < MostHeaderRows && parser.Read(); i++)
        {
            if (EditColumns.Of(Row(parser)) is { } columns)
            {
                return columns;
            }
        }

        return null;
    }

    private static string[] Row(CsvReader parser) => [.. Enumerable.Range(0, parser.FieldCount).Select(parser.GetString)];

    private static string? AddLimit((UnitLimit? Limit, string? Fault) row, Dictionary<string, UnitLimit> limits) =>
        row.Limit is null || limits.TryAdd(row.Limit.Code, row.Limit) ? row.Fault : $"{row.Limit.Code} stands in the file already";

    private static string? AddPair((CodePair? Pair, string? Fault) row, List<CodePair> pairs)
    {
        if (row.Pair is { } pair)
        {
            pairs.Add(pair);
        }

        return row.Fault;
    }
}

using System.IO.Compression;

using Claims.Fraud.History;

using CsvHelper;

namespace Claims.Fraud.Edits;

/// <summary>What a file of edits holds, or all that is wrong with it.</summary>
/// <param name="File">What it is; null where its name or header does not say.</param>
internal sealed record EditTableReading(EditTableFile? File, IReadOnlyList<UnitLimit> Limits, IReadOnlyList<CodePair> Pairs, IReadOnlyList<EditTableFault> Faults);

/// <summary>Reads a file of edits: values apart by commas or tabs, packed by gzip or not, as CMS publishes it or with our own short header.</summary>
internal static class EditTableReader
{
    private const int MostHeaderRows = 15;

    /// <summary>Of a file with more faults the first are named: it is the wrong file.</summary>
    private const int MostFaults = 1_000;

    private static readonly string[] s_endings = [".csv", ".txt", ".csv.gz", ".txt.gz"];

    public static bool IsTable(string name) => Array.Exists(s_endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static EditTableReading Read(string path)
    {
        var name = Path.GetFileName(path);
        if (EditFileName.Setting(name) is not { } setting)
        {
            return Refused(name, "the name must say whom it is for: practitioner (ccipra), outpatient (ccioph) or dme");
        }

        if (EditFileName.Days(name) is not { } days)
        {
            return Refused(name, "the name must state the days of service that it speaks for, as _2026-01-01_2026-03-31, or be CMS's own (Eff_01-01-2026, ccipra-v320r0)");
        }

        using var stream = File.OpenRead(path);
        using var unpacked = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var reader = new StreamReader(unpacked);
        try
        {
            return Read(name, reader, setting, days);
        }
        catch (InvalidDataException)
        {
            return Refused(name, "it is not packed by gzip, or is damaged");
        }
    }

    private static EditTableReading Read(string name, StreamReader reader, ServiceSetting setting, DayRange days)
    {
        var isTabbed = name.Contains(".txt", StringComparison.OrdinalIgnoreCase);
        using var parser = CsvReader.Create(reader, new CsvReaderOptions
        {
            HasHeader = false, Separator = isTabbed ? '\t' : ',', Mode = isTabbed ? CsvMode.NoEscape : CsvMode.Rfc4180, TrackLineNumbers = true,
        });
        if (Header(parser) is not { } columns)
        {
            return Refused(name, $"none of its first {MostHeaderRows} rows is a header with code and units (HCPCS/CPT Code and MUE Values) or column1 and column2");
        }

        if (columns.Missing().ToList() is { Count: > 0 } missing)
        {
            return Refused(name, $"its header lacks {string.Join(", ", missing)}");
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
        if (row.Pair is not null)
        {
            pairs.Add(row.Pair);
        }

        return row.Fault;
    }

    private static EditTableReading Refused(string name, string text) => new(null, [], [], [new EditTableFault(name, 0, text)]);
}

using System.Globalization;
using System.IO.Compression;

using CsvHelper;

namespace Claims.Cli.Backtest;

/// <summary>Reads decided cases from a comma-separated file with a header, <c>.gz</c> too.</summary>
internal static class HistoryFile
{
    private const int MostFaults = 20;

    /// <summary>The cases, or everything that is wrong with the file, each with its line.</summary>
    public static (IReadOnlyList<HistoryCase> Cases, IReadOnlyList<string> Faults) Read(string path, HistoryColumns columns)
    {
        if (!File.Exists(path))
        {
            return ([], [$"{path}: there is no such file"]);
        }

        using var file = Open(path);
        using var csv = CsvReader.Create(file, new CsvReaderOptions { TrackLineNumbers = true });
        csv.ReadHeader();
        var headers = (csv.Headers ?? []).ToHashSet(StringComparer.Ordinal);
        var faults = columns.Features.Concat(columns.Order is { } order ? [order] : []).Prepend(columns.Outcome).Prepend(columns.Year)
            .Where(column => !headers.Contains(column))
            .Select(column => $"line 1: there is no column {column}; there are {string.Join(", ", headers)}")
            .ToList();
        if (faults.Count > 0)
        {
            return ([], faults);
        }

        var cases = new List<HistoryCase>();
        while (faults.Count < MostFaults && csv.Read())
        {
            if (int.TryParse(csv.GetString(columns.Year), CultureInfo.InvariantCulture, out var year))
            {
                cases.Add(new HistoryCase(year, Order(csv, columns.Order), csv.GetString(columns.Outcome) == columns.Positive, [.. columns.Features.Select(feature => csv.GetString(feature) ?? "")]));
            }
            else
            {
                faults.Add($"line {csv.LineNumber}: {columns.Year} is not a year");
            }
        }

        if (faults.Count == 0 && !cases.Exists(item => item.IsPositive))
        {
            faults.Add($"{columns.Outcome} is \"{columns.Positive}\" on no line");
        }

        return (cases, faults);
    }

    private static long Order(CsvReader csv, string? column)
    {
        var text = column is null ? "" : csv.GetString(column) ?? "";
        var digits = text.Length - text.AsSpan().TrimEnd("0123456789").Length;
        return long.TryParse(text.AsSpan(text.Length - digits), CultureInfo.InvariantCulture, out var order) ? order : 0;
    }

    private static StreamReader Open(string path)
    {
        Stream file = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file);
    }
}

using System.Globalization;
using System.IO.Compression;
using CsvHelper;

namespace Claims.ProviderModel.Data;

/// <summary>A comma-separated file with a header line, packed by gzip where its name ends in <c>.gz</c>. Values are read by column name; empty means missing.</summary>
internal sealed class CsvTable : IDisposable
{
    private const int MostFaults = 20;

    private readonly string _path;
    private readonly CsvReader _csv;
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _columns;

    /// <param name="required">Columns that must be there.</param>
    /// <exception cref="ProviderFileException">The file is missing or empty, or lacks a column.</exception>
    public CsvTable(string path, params ReadOnlySpan<string> required)
    {
        _path = path;
        if (!File.Exists(path))
        {
            throw new ProviderFileException(path, ["there is no such file"], more: false);
        }

        Stream file = File.OpenRead(path);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            file = new GZipStream(file, CompressionMode.Decompress);
        }

        _csv = CsvReader.Create(new StreamReader(file), new CsvReaderOptions { TrackLineNumbers = true });
        _csv.ReadHeader();
        Columns = [.. _csv.Headers ?? []];
        _columns = [.. Columns];
        foreach (var column in required)
        {
            if (!_columns.Contains(column))
            {
                _faults.Add($"line 1: there is no column {column}");
            }
        }

        ThrowIfFaulty();
    }

    public IReadOnlyList<string> Columns { get; }

    public bool Has(string column) => _columns.Contains(column);

    /// <summary>Goes to the next line. At the end, says everything that was wrong.</summary>
    /// <exception cref="ProviderFileException">A value that was asked for could not be read.</exception>
    public bool Read()
    {
        while (_faults.Count < MostFaults && TryRead())
        {
            if (_csv.FieldCount == Columns.Count)
            {
                return true;
            }

            _faults.Add($"line {_csv.LineNumber}: has {_csv.FieldCount} values where the header has {Columns.Count}");
        }

        ThrowIfFaulty();
        return false;
    }

    /// <summary>Null where it is empty or the column is not there.</summary>
    public string? Text(string column) => Has(column) && _csv.GetString(column) is { Length: > 0 } text ? text : null;

    public string Required(string column)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        Fault(column, "is empty");
        return "";
    }

    /// <summary>A date as 2009-04-12.</summary>
    public DateOnly? Date(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault(column, "is not a date as 2009-04-12");
        return null;
    }

    public DateOnly RequiredDate(string column)
    {
        Required(column);
        return Date(column) ?? default;
    }

    public double? Number(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        Fault(column, "is not a number");
        return null;
    }

    public void Fault(string column, string what) => _faults.Add($"line {_csv.LineNumber}: {column} {what}");

    public void Dispose() => _csv.Dispose();

    private bool TryRead()
    {
        try
        {
            return _csv.Read();
        }
        catch (CsvFormatException failure)
        {
            _faults.Add(failure.Message);
            return false;
        }
    }

    private void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
        {
            throw new ProviderFileException(_path, _faults, _faults.Count >= MostFaults);
        }
    }
}

using System.IO.Compression;

using CsvHelper;

namespace Claims.Fraud.Edits;

/// <summary>What a file of edits holds, or all that is wrong with it.</summary>
/// <param name="File">What it is; null where its name or header does not say.</param>
internal sealed record EditTableReading(EditTableFile? File, IReadOnlyList<UnitLimit> Limits, IReadOnlyList<CodePair> Pairs, IReadOnlyList<EditTableFault> Faults)
{
    /// <summary>Of a file that cannot be read at all.</summary>
    public static EditTableReading Refused(string name, string text) => new(null, [], [], [new EditTableFault(name, 0, text)]);
}

/// <summary>
/// Opens a file of edits: <c>.csv</c> (commas) or <c>.txt</c> (tabs) as it is, packed by gzip, or in a zip with no other such file, as CMS publishes both its MUE tables
/// (<c>.csv</c> beside a workbook) and its PTP tables (<c>.txt</c> beside a workbook, in four parts). <see cref="EditFileName"/> says how files are named, in a zip the
/// packed one; <see cref="EditTableText"/> what stands in them.
/// </summary>
internal static class EditTableReader
{
    private const string Zip = ".zip";
    private const string Gzip = ".gz";

    private static readonly string[] s_endings = [".csv", ".txt"];

    public static bool IsTable(string name) => Ends(name, Zip) || IsText(Ends(name, Gzip) ? name[..^Gzip.Length] : name);

    public static EditTableReading Read(string path)
    {
        var name = Path.GetFileName(path);
        using var file = File.OpenRead(path);
        try
        {
            if (Ends(name, Zip))
            {
                using var archive = new ZipArchive(file, ZipArchiveMode.Read);
                return archive.Entries.Where(entry => IsText(entry.Name)).ToList() is [var only]
                    ? Read($"{name}/{only.Name}", only.Name, only.Open())
                    : EditTableReading.Refused(name, "a zip must hold one .csv or .txt");
            }

            return Read(name, name, Ends(name, Gzip) ? new GZipStream(file, CompressionMode.Decompress) : file);
        }
        catch (InvalidDataException)
        {
            return EditTableReading.Refused(name, $"it is not packed by {(Ends(name, Zip) ? "zip" : "gzip")}, or is damaged");
        }
        catch (CsvFormatException failure)
        {
            return EditTableReading.Refused(name, failure.Message);
        }
    }

    private static EditTableReading Read(string label, string name, Stream text)
    {
        using var reader = new StreamReader(text);
        if (EditFileName.Setting(name) is not { } setting)
        {
            return EditTableReading.Refused(label, "the name must say whom it is for: practitioner (ccipra), outpatient (ccioph) or dme");
        }

        return EditFileName.Days(name) is { } days
            ? EditTableText.Read(label, reader, isTabbed: name.Contains(".txt", StringComparison.OrdinalIgnoreCase), setting, days)
            : EditTableReading.Refused(
                label, "the name must state the days of service that it speaks for, as _2026-01-01_2026-03-31, or be CMS's own (Eff_01-01-2026, ccipra-v320r0)");
    }

    private static bool IsText(string name) => Array.Exists(s_endings, ending => Ends(name, ending));

    private static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}

namespace Claims.Fraud.Edits;

/// <summary>Reads all files of edits of a folder.</summary>
internal static class EditTableFolder
{
    /// <summary>The tables, or all faults of all files: half of the edits would pass for all of them.</summary>
    public static (EditTables? Tables, IReadOnlyList<EditTableFault> Faults) Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return (null, [new EditTableFault(folder, 0, "there is no such folder")]);
        }

        var readings = Files(folder).Select(file => EditTableReader.Read(file.FullName)).ToList();
        var faults = readings.SelectMany(reading => reading.Faults).ToList();
        return faults.Count > 0
            ? (null, faults)
            : (new EditTables([.. readings.Select(reading => reading.File!)], readings.SelectMany(reading => reading.Limits), readings.SelectMany(reading => reading.Pairs)), []);
    }

    /// <summary>What can be seen without reading: names, lengths and times of the last change.</summary>
    public static string State(string folder) => Directory.Exists(folder)
        ? string.Join('\n', Files(folder).Select(file => FormattableString.Invariant($"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")))
        : "";

    private static IEnumerable<FileInfo> Files(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles().Where(file => EditTableReader.IsTable(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal);
}

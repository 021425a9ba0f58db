namespace Claims.Scoring.Models;

/// <summary>What can be seen of folders without reading their files: names, lengths, times of the last change.</summary>
internal sealed record FolderState(string Files)
{
    public static FolderState None { get; } = new("");

    /// <summary>A folder that does not exist has no files. A file that goes while it is looked at is a change, seen at the next look.</summary>
    public static FolderState Of(IReadOnlyList<string> folders) => new(string.Join(
        '\n',
        from folder in folders
        where Directory.Exists(folder)
        from file in new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
        where file.Exists
        select FormattableString.Invariant($"{folder}/{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));
}

using System.IO.Compression;

namespace Claims.Cli.Submitting;

/// <summary>A file, a folder or standard input as pieces small enough to submit; <c>.gz</c> is unpacked on the way.</summary>
internal static class SubmissionFile
{
    /// <summary>Files that a path stands for, in a fixed order, so that an interrupted run can go on where it stopped.</summary>
    public static IReadOnlyList<string> Find(string path)
    {
        if (path == "-" || File.Exists(path))
        {
            return [path];
        }

        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)]
            : throw new FileNotFoundException($"There is no file or folder {path}.", path);
    }

    public static IEnumerable<SubmissionPart> Read(string file)
    {
        using var stream = Open(file);
        if (NameWithoutGz(file).EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var part in LineBatches.Split(file, stream))
            {
                yield return part;
            }

            yield break;
        }

        var whole = new MemoryStream();
        stream.CopyTo(whole);
        var content = whole.GetBuffer().AsMemory(0, (int)whole.Length);
        foreach (var part in InterchangeBatches.Split(file, content))
        {
            yield return part;
        }
    }

    private static string NameWithoutGz(string file) =>
        file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;

    private static Stream Open(string file)
    {
        if (file == "-")
        {
            return Console.OpenStandardInput();
        }

        Stream stream = File.OpenRead(file);
        return file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }
}

using System.IO.Compression;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>Opens a file of public data, packed or not.</summary>
internal static class GzipText
{
    /// <param name="pattern">File name pattern without <c>.gz</c>; exactly one file must match, so that it is clear what was read.</param>
    /// <exception cref="FileNotFoundException">None or more than one matches.</exception>
    public static StreamReader Open(string directory, string pattern)
    {
        var files = Directory.GetFiles(directory, pattern).Concat(Directory.GetFiles(directory, pattern + ".gz")).ToList();
        if (files.Count != 1)
        {
            throw new FileNotFoundException($"{files.Count} files match {pattern} or {pattern}.gz in {directory}; exactly one is needed.");
        }

        var file = File.OpenRead(files[0]);
        return files[0].EndsWith(".gz", StringComparison.Ordinal) ? new StreamReader(new GZipStream(file, CompressionMode.Decompress)) : new StreamReader(file);
    }
}

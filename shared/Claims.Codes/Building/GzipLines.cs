using System.IO.Compression;
using System.Text;

namespace Claims.Codes.Building;

/// <summary>Opens the published tables, which lie in a folder as gzip files.</summary>
internal static class GzipLines
{
    /// <param name="pattern">File name pattern; exactly one file must match, so that it is clear what was built from.</param>
    /// <exception cref="FileNotFoundException">None or more than one matches.</exception>
    public static StreamReader Open(string directory, string pattern)
    {
        var files = Directory.GetFiles(directory, pattern);
        return files.Length == 1
            ? new StreamReader(new GZipStream(File.OpenRead(files[0]), CompressionMode.Decompress), Encoding.Latin1)
            : throw new FileNotFoundException($"{files.Length} files match {pattern} in {directory}; exactly one is needed.");
    }

    public static IEnumerable<string> Read(string directory, string pattern)
    {
        using var reader = Open(directory, pattern);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}

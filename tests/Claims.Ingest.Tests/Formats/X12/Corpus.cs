using System.IO.Compression;

namespace Claims.Ingest.Tests.Formats.X12;

/// <summary>The public X12 files that tests run over where they are present; they are no part of the repository.</summary>
internal static class Corpus
{
    /// <summary>All files, by name, decompressed.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Files()
    {
        var folder = Path.Combine(Folder(), "x12");
        var paths = Directory.EnumerateFiles(folder, "*.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return [.. paths.Select(path => (Name(path), Decompressed(path)))];
    }

    /// <summary>The one file whose name ends so.</summary>
    public static byte[] File(string name) => Files().Single(f => f.Name.EndsWith(name, StringComparison.Ordinal)).Content;

    private static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable("CLAIMS_DATA") ?? Ancestors(AppContext.BaseDirectory)
            .Select(a => Path.Combine(a, "shared", "data"))
            .FirstOrDefault(d => System.IO.File.Exists(Path.Combine(d, "MANIFEST.md")));
        var isHere = folder is not null && Directory.Exists(Path.Combine(folder, "x12"));
        Assert.SkipUnless(isHere, "The public X12 files are not here; set CLAIMS_DATA to their folder.");
        return folder!;
    }

    internal static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }

    private static string Name(string path) => $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileNameWithoutExtension(path)}";

    private static byte[] Decompressed(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        return content.ToArray();
    }
}

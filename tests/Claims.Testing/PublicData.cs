using Xunit;

namespace Claims.Testing;

/// <summary>Real public claims and code tables, where someone has them: <c>CLAIMS_DATA</c> names the folder. They are not part of the project.</summary>
public static class PublicData
{
    /// <summary>Full path of <paramref name="relative"/> in the data folder; skips the test where it is absent.</summary>
    public static string Path(string relative)
    {
        var root = Environment.GetEnvironmentVariable("CLAIMS_DATA") ?? Beside();
        var path = root is null ? null : System.IO.Path.Combine(root, relative);
        if (path is null || (!File.Exists(path) && !Directory.Exists(path)))
        {
            Assert.Skip($"public data is not here: set CLAIMS_DATA to a folder that holds {relative}");
        }

        return path!;
    }

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(System.IO.Path.Combine(data, "MANIFEST.md")))
            {
                return data;
            }
        }

        return null;
    }
}

namespace Claims.Codes.Tests;

/// <summary>Finds the public tables, which are not part of the repository.</summary>
internal static class TestData
{
    /// <summary>Folder of the published tables: below CLAIMS_DATA, else below shared/data beside a parent folder. Skips the test where absent.</summary>
    public static string Codes()
    {
        var folder = Roots().Select(root => Path.Combine(root, "codes")).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(folder is null, "The public code tables are not here (set CLAIMS_DATA).");
        return folder!;
    }

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("CLAIMS_DATA") is { Length: > 0 } named)
        {
            yield return named;
        }

        for (var parent = new DirectoryInfo(AppContext.BaseDirectory); parent is not null; parent = parent.Parent)
        {
            var data = Path.Combine(parent.FullName, "shared", "data");
            if (File.Exists(Path.Combine(data, "MANIFEST.md")))
            {
                yield return data;
            }
        }
    }
}

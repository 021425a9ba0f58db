namespace Claims.Review.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Claims.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("No Claims.sln above the tests.");
            }

            return folder.FullName;
        }
    }
}

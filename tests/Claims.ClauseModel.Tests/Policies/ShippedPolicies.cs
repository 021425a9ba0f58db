using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Tests.Policies;

/// <summary>The policies that the project ships, read from the source tree.</summary>
internal static class ShippedPolicies
{
    public static PolicyLibrary Library { get; } = PolicyLibrary.Load(Path.Combine(Root(), "shared", "Claims.ClauseModel", "Shipped"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Claims.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}

namespace Claims.Deployment.Tests;

/// <summary>What settings and secrets are read from, with the keys that are read.</summary>
internal sealed record Source(string Kind, string Name, IReadOnlyList<string> Keys)
{
    /// <summary>What an overlay expects to be there: lines <c>kind name key…</c> of its <c>given.txt</c>.</summary>
    public static IEnumerable<Source> Given(string overlay) => File.ReadLines(Path.Combine(StrictCheck.Folder, "overlays", overlay, "given.txt")).Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' ')).Select(words => new Source(words[0], words[1], words[2..]));
}

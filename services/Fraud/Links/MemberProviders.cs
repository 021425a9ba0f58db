using Claims.Statistics.Sketches;

namespace Claims.Fraud.Links;

/// <summary>
/// The providers of a member, those with the least hashes where there are more than <see cref="MemberSample.MostProviders"/>, and the pairs that they make. A set: the order
/// in which providers come does not matter.
/// </summary>
public static class MemberProviders
{
    /// <summary>The kept ones of old and new together.</summary>
    public static IReadOnlyList<string> Kept(IEnumerable<string> providers) =>
        [.. providers.Distinct(StringComparer.Ordinal).OrderBy(provider => StableHash.Of(provider)).Take(MemberSample.MostProviders)];

    /// <summary>
    /// How the pairs of a member change from some providers to others: each pair in both directions, each provider with itself. Changes of one member add up to the pairs it
    /// has in the end, whatever came in between.
    /// </summary>
    public static IEnumerable<(string Provider, string Other, int Members)> Changes(IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        var old = before.ToHashSet(StringComparer.Ordinal);
        var fresh = now.ToHashSet(StringComparer.Ordinal);
        return Pairs(now).Where(pair => !(old.Contains(pair.Item1) && old.Contains(pair.Item2))).Select(pair => (pair.Item1, pair.Item2, 1))
            .Concat(Pairs(before).Where(pair => !(fresh.Contains(pair.Item1) && fresh.Contains(pair.Item2))).Select(pair => (pair.Item1, pair.Item2, -1)));
    }

    public static byte[] ToBytes(IReadOnlyCollection<string> providers)
    {
        var writer = new SketchWriter();
        foreach (var provider in providers)
        {
            writer.Write(provider);
        }

        return writer.ToArray();
    }

    public static IReadOnlyList<string> FromBytes(ReadOnlySpan<byte> bytes)
    {
        var reader = new SketchReader(bytes);
        var providers = new List<string>();
        while (!reader.IsAtEnd)
        {
            providers.Add(reader.ReadText());
        }

        return providers;
    }

    private static IEnumerable<(string, string)> Pairs(IReadOnlyList<string> providers) =>
        providers.SelectMany(provider => providers.Select(other => (provider, other)));
}

namespace Claims.Summaries.Attending;

/// <summary>
/// Sparse features folded into few dimensions by two hashes, one for the place and one for the sign, so that dot products are kept in the mean (Weinberger et al., "Feature hashing for large scale multitask learning", 2009).
/// </summary>
internal static class HashedVector
{
    /// <param name="sum">[D], D a power of two.</param>
    public static void Add(Span<float> sum, ulong feature, float weight)
    {
        var hash = Mix(feature);
        sum[(int)(hash & (ulong)(sum.Length - 1))] += (hash >> 63) == 0 ? weight : -weight;
    }

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 1_099_511_628_211UL;
        }

        return hash;
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}

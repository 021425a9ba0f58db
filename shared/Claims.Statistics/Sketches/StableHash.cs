namespace Claims.Statistics.Sketches;

/// <summary>
/// A 64-bit hash that is the same in every process and on every machine, unlike <see cref="string.GetHashCode()"/>: FNV-1a over the UTF-16 units (Fowler, Noll
/// and Vo), then MurmurHash3's finalizer (Appleby), so that all bits can be used. Not for secrets.
/// </summary>
public static class StableHash
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 0x100000001B3;
        }

        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }

    /// <summary>Hash of two texts in this order, with a sign between them that neither holds.</summary>
    public static ulong Of(string first, string second) => Of($"{first}\u001f{second}");
}

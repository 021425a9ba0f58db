using System.Text;

using Claims.Statistics.Sketches;

namespace Claims.Tracking.Segments;

/// <summary>Names and values as submitters write them, made fit for a key: not longer than 100 characters, and of such characters only that every database keeps as they are.</summary>
internal static class SegmentText
{
    private const int Longest = 100;
    private const int KeptOfLong = 40;

    /// <summary>The text without white space around it; of a long one the beginning and a hash of it all.</summary>
    public static string Of(string text)
    {
        var trimmed = text.Trim();
        var whole = string.Concat(trimmed.EnumerateRunes().Select(Storable));
        return whole.Length <= Longest
            ? whole
            : $"{string.Concat(whole.EnumerateRunes().Take(KeptOfLong))}…{StableHash.Of(trimmed):x16}";
    }

    /// <summary>PostgreSQL keeps no NUL, and no encoding half a surrogate pair (which runes have replaced).</summary>
    private static Rune Storable(Rune rune) => Rune.IsControl(rune) ? Rune.ReplacementChar : rune;
}

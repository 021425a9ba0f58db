using System.Text;

namespace Claims.Ingest.Formats.X12.Syntax;

/// <summary>
/// Finds the separators of a text whose ISA is missing or broken, by what stands before and after the ids of segments
/// that every 837 has. Looks at the beginning only, so the time does not grow with the input.
/// </summary>
public static class DelimiterGuess
{
    /// <summary>Bytes that are looked at.</summary>
    public const int Window = 64 * 1024;

    private static readonly byte[][] Landmarks = Words("GS ST BHT NM1 HL SBR CLM HI LX SV1 SV2 SV3 DTP REF SE");

    private static readonly byte[][] Qualifiers = Words("HC AD BK ABK");

    public static Delimiters From(ReadOnlySpan<byte> text)
    {
        var window = text[..Math.Min(text.Length, Window)];
        var usual = Delimiters.Usual;
        var element = MostVoted(CountAfter(window, Landmarks, 0, 0), usual.Element);
        var terminator = MostVoted(CountBefore(window, element), usual.Terminator);
        var component = MostVoted(CountAfter(window, Qualifiers, element, terminator), usual.Component);
        return new Delimiters(element, component, 0, terminator);
    }

    /// <summary>
    /// The component separator that a text uses when that is not the one its header states: some writers set ISA16 and then write another.
    /// </summary>
    public static byte? OtherComponent(ReadOnlySpan<byte> text, Delimiters stated)
    {
        var window = text[..Math.Min(text.Length, Window)];
        if (window.Contains(stated.Component))
        {
            return null;
        }

        var used = MostVoted(CountAfter(window, Qualifiers, stated.Element, stated.Terminator), stated.Component);
        return used == stated.Component ? null : used;
    }

    private static int[] CountAfter(ReadOnlySpan<byte> text, byte[][] words, byte not, byte nor)
    {
        var votes = new int[256];
        foreach (var word in words)
        {
            for (var at = Next(text, word, 0); at >= 0; at = Next(text, word, at + 1))
            {
                var after = at + word.Length;
                if (after < text.Length && text[after] != not && text[after] != nor && Delimiters.CanSeparate(text[after]))
                {
                    votes[text[after]]++;
                }
            }
        }

        return votes;
    }

    // The last byte that is no white space before a segment id; or the line break itself, where nothing else ends a segment.
    private static int[] CountBefore(ReadOnlySpan<byte> text, byte element)
    {
        var votes = new int[256];
        foreach (var word in Landmarks)
        {
            for (var at = Next(text, word, 1); at >= 0; at = Next(text, word, at + 1))
            {
                var after = at + word.Length;
                if (after >= text.Length || text[after] != element)
                {
                    continue;
                }

                var before = text[..at].TrimEnd(" \r\n\t"u8);
                var candidate = before.Length > 0 && Delimiters.CanSeparate(before[^1]) ? before[^1] : text[Math.Min(before.Length, at - 1)];
                if (candidate != element && Delimiters.CanSeparate(candidate))
                {
                    votes[candidate]++;
                }
            }
        }

        return votes;
    }

    private static byte[][] Words(string list) => [.. list.Split(' ').Select(Encoding.ASCII.GetBytes)];

    private static int Next(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word, int from)
    {
        var at = from >= text.Length ? -1 : text[from..].IndexOf(word);
        return at < 0 ? -1 : at + from;
    }

    private static byte MostVoted(int[] votes, byte otherwise)
    {
        var best = Array.IndexOf(votes, votes.Max());
        return votes[best] > 0 ? (byte)best : otherwise;
    }
}

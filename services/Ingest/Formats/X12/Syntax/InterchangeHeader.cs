namespace Claims.Ingest.Formats.X12.Syntax;

/// <summary>
/// Reads the ISA segment, the only one with fixed field widths: they are what lets a reader find the separators.
/// </summary>
public static class InterchangeHeader
{
    /// <summary>Bytes of a whole ISA with its terminator.</summary>
    public const int Length = 106;

    /// <summary>Elements of an ISA.</summary>
    public const int LastElement = 16;

    // Offsets of the sixteen element separators of a well-formed ISA.
    private static readonly int[] SeparatorOffsets = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];

    private static readonly int[] Widths = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1];

    /// <summary>Positions of the elements of an ISA that do not have their width.</summary>
    public static IEnumerable<int> UnevenElements(Segment header) =>
        Enumerable.Range(1, LastElement).Where(position => header.Width(position) != Widths[position - 1]);

    /// <summary>Whether the bytes start with "ISA" and something that can separate elements.</summary>
    public static bool StartsAt(ReadOnlySpan<byte> text) =>
        text.Length > 3 && text.StartsWith("ISA"u8) && Delimiters.CanSeparate(text[3]);

    /// <summary>Reads a header whose every field has its width.</summary>
    public static bool TryReadIntact(ReadOnlySpan<byte> text, out Delimiters delimiters)
    {
        delimiters = default;
        if (text.Length < Length || !StartsAt(text))
        {
            return false;
        }

        foreach (var offset in SeparatorOffsets)
        {
            if (text[offset] != text[3])
            {
                return false;
            }
        }

        return TryMake(text[3], text[82], text[104], text[105], out delimiters);
    }

    /// <summary>
    /// Reads a header with fields too long or too short by counting separators instead of bytes. The guess is taken only
    /// when the group header follows, so that a header with a field lost is not read into the next segment.
    /// </summary>
    public static bool TryReadUneven(ReadOnlySpan<byte> text, out Delimiters delimiters)
    {
        delimiters = default;
        if (!StartsAt(text))
        {
            return false;
        }

        var window = text[..Math.Min(text.Length, 2 * Length)];
        Span<int> separators = stackalloc int[LastElement];
        var found = 0;
        for (var i = 0; i < window.Length && found < LastElement; i++)
        {
            if (window[i] == text[3])
            {
                separators[found++] = i;
            }
        }

        var component = separators[LastElement - 1] + 1;
        if (found < LastElement || component + 1 >= window.Length)
        {
            return false;
        }

        var next = window[(component + 2)..].TrimStart(" \r\n\t"u8);
        return next.StartsWith("GS"u8)
            && TryMake(text[3], window[separators[10] + 1], window[component], window[component + 1], out delimiters);
    }

    private static bool TryMake(byte element, byte repetition, byte component, byte terminator, out Delimiters delimiters)
    {
        var repeats = Delimiters.CanSeparate(repetition) && repetition != element && repetition != component && repetition != terminator;
        delimiters = new Delimiters(element, component, repeats ? repetition : (byte)0, terminator);
        return Delimiters.CanSeparate(component) && Delimiters.CanSeparate(terminator)
            && component != element && component != terminator && terminator != element;
    }
}

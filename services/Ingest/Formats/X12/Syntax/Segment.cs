using System.Text;

namespace Claims.Ingest.Formats.X12.Syntax;

/// <summary>
/// One segment: an id and its elements, decoded when asked for. Elements count from 1, as the standard's references do (CLM05 is
/// element 5 of CLM), components too. What is absent reads as the empty string.
/// </summary>
public sealed class Segment
{
    // More than any segment of the 837 has, so that a segment of junk takes bounded memory.
    private const int MaxElements = 64;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Delimiters _delimiters;
    private readonly int[] _ends;
    private readonly string?[] _decoded;

    public Segment(ReadOnlyMemory<byte> bytes, Delimiters delimiters, bool isTerminated = true)
    {
        _bytes = bytes;
        _delimiters = delimiters;
        _ends = EndsOf(bytes.Span, delimiters.Element);
        _decoded = new string?[_ends.Length];
        IsTerminated = isTerminated;
        Id = Text(bytes.Span[.._ends[0]]);
    }

    public string Id { get; }

    /// <summary>False for the rest of an input that breaks off within a segment.</summary>
    public bool IsTerminated { get; }

    /// <summary>Number of elements after the id, empty ones included.</summary>
    public int Count => _ends.Length - 1;

    /// <summary>The whole element, component separators included, without surrounding blanks.</summary>
    public string Element(int position) => position >= _ends.Length ? "" : _decoded[position] ??= Text(Raw(position));

    /// <summary>Bytes of an element as sent, blanks included: the fields of ISA have fixed widths.</summary>
    public int Width(int position) => Raw(position).Length;

    /// <summary>A part of a composite element.</summary>
    public string Component(int position, int part)
    {
        var rest = Raw(position);
        for (var i = 1; i < part; i++)
        {
            var cut = rest.IndexOf(_delimiters.Component);
            if (cut < 0)
            {
                return "";
            }

            rest = rest[(cut + 1)..];
        }

        var end = rest.IndexOf(_delimiters.Component);
        return Text(end < 0 ? rest : rest[..end]);
    }

    /// <summary>All parts of a composite element, empty ones included; none for an absent element.</summary>
    public IReadOnlyList<string> Components(int position)
    {
        var text = Element(position);
        return text.Length == 0 ? [] : text.Split((char)_delimiters.Component);
    }

    private ReadOnlySpan<byte> Raw(int position) =>
        position >= _ends.Length ? [] : _bytes.Span[(_ends[position - 1] + 1).._ends[position]];

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes.Trim(" \r\n\t"u8));

    private static int[] EndsOf(ReadOnlySpan<byte> bytes, byte separator)
    {
        Span<int> ends = stackalloc int[MaxElements + 1];
        var count = 0;
        var from = 0;
        while (count < MaxElements)
        {
            var cut = bytes[from..].IndexOf(separator);
            if (cut < 0)
            {
                break;
            }

            ends[count++] = from + cut;
            from += cut + 1;
        }

        // What stands behind the last element that is kept belongs to it.
        ends[count++] = bytes.Length;
        return ends[..count].ToArray();
    }
}

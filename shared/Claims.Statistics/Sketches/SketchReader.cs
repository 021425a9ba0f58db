using System.Text;

namespace Claims.Statistics.Sketches;

/// <summary>Reads what <see cref="SketchWriter"/> wrote.</summary>
/// <param name="bytes">All that was written.</param>
/// <remarks>Bytes that end too early, or that no writer makes, are a broken store: <see cref="IndexOutOfRangeException"/> or <see cref="FormatException"/>.</remarks>
public ref struct SketchReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _place;

    public readonly bool IsAtEnd => _place == _bytes.Length;

    public long Read()
    {
        var value = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var part = _bytes[_place++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)value;
            }
        }

        throw new FormatException($"The number that ends at byte {_place} has more than ten bytes.");
    }

    public long ReadSigned()
    {
        var value = (ulong)Read();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public Int128 ReadInt128()
    {
        var high = ReadSigned();
        return ((Int128)high << 64) | (ulong)ReadSigned();
    }

    /// <summary>A number of items, each of at least one byte of what follows.</summary>
    public int ReadLength()
    {
        var length = Read();
        return length >= 0 && length <= _bytes.Length - _place
            ? (int)length
            : throw new FormatException($"{length} items are said to follow byte {_place} of {_bytes.Length}.");
    }

    public string ReadText()
    {
        var text = new byte[ReadLength()];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (byte)Read();
        }

        return Encoding.UTF8.GetString(text);
    }
}

using System.Text;

namespace Claims.Statistics.Sketches;

/// <summary>
/// Writes sketches as bytes, whole numbers in as few as they need: seven bits a byte, the least first, the eighth bit set where more follow (LEB128). The same content
/// gives the same bytes.
/// </summary>
public sealed class SketchWriter
{
    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>A number of 0 or more in 1 to 9 bytes; numbers below 0 take 10.</summary>
    public void Write(long value)
    {
        if (_bytes.Length - _length < 10)
        {
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            _bytes[_length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        _bytes[_length++] = (byte)rest;
    }

    /// <summary>A number of either sign, small where its size is small.</summary>
    public void WriteSigned(long value) => Write((value << 1) ^ (value >> 63));

    public void Write(Int128 value)
    {
        WriteSigned((long)(value >> 64));
        WriteSigned((long)value);
    }

    public void Write(string text)
    {
        Write(Encoding.UTF8.GetByteCount(text));
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            Write(value);
        }
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();
}

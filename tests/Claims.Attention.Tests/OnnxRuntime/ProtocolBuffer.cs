using System.Text;

namespace Claims.Attention.Tests.OnnxRuntime;

/// <summary>
/// Writes the fields of one protocol-buffer message in the order of the calls: tag = field number · 8 + wire type (0 varint, 2 length-delimited).
/// Source: Protocol Buffers, "Encoding".
/// </summary>
internal sealed class ProtocolBuffer
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;

    private readonly List<byte> bytes = [];

    public byte[] ToArray() => [.. bytes];

    public ProtocolBuffer Number(int field, long value) => Tag(field, Varint).Unsigned((ulong)value);

    public ProtocolBuffer Text(int field, string value) => Block(field, Encoding.UTF8.GetBytes(value));

    public ProtocolBuffer Message(int field, ProtocolBuffer message) => Block(field, message.ToArray());

    public ProtocolBuffer Block(int field, byte[] value)
    {
        Tag(field, LengthDelimited).Unsigned((ulong)value.Length).bytes.AddRange(value);
        return this;
    }

    private ProtocolBuffer Tag(int field, int wireType) => Unsigned((ulong)(field << 3 | wireType));

    private ProtocolBuffer Unsigned(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return this;
    }
}

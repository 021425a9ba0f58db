using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Fraud.History;

/// <summary>
/// 64-bit keys of texts: the first eight bytes of SHA-256, so that keys are small, the same everywhere, and do not show what they stand for. Of ten million
/// texts, two share a key with a probability of 3 in a million.
/// </summary>
public static class KeyHash
{
    public static long Of(string text)
    {
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = size <= 512 ? stackalloc byte[size] : new byte[size];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}

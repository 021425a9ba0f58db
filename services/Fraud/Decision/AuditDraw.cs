using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Fraud.Decision;

/// <summary>
/// The random number that decides whether a claim is audited: HMAC-SHA256 of the claim id. A redelivery and a replay draw the same
/// number, and nobody without the key can foresee it.
/// </summary>
public static class AuditDraw
{
    /// <summary>Uniform in [0, 1), from the first 53 bits of the hash.</summary>
    public static double Of(string claimId, ReadOnlySpan<byte> key)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(claimId), hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Summaries.Generative.Deidentifying;

/// <summary>
/// The days by which a claim's dates are moved before they leave: one to 364 into the past, the same for the whole claim, so that intervals stay. Derived by HMAC-SHA256
/// from a secret, so that nobody without it can move them back, and that nothing need be kept.
/// </summary>
internal static class DateShift
{
    public static int Days(string key, string claimId)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"date shift\u001f{claimId}"));
        return -1 - (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % 364);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Review.Cases;

/// <summary>
/// The number that decides whether two reviewers judge a case: SHA-256 of the decision id. It knows nothing of risk or verdict, so that the
/// agreement of the reviewers on the drawn cases stands for all cases; a redelivery draws the same number.
/// </summary>
public static class DoubleReviewDraw
{
    /// <summary>Uniform in [0, 1), from the first 53 bits of the hash: a case is drawn where it is below the share.</summary>
    public static double Of(string decisionId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(decisionId), hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }
}

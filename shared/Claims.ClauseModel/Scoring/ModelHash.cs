using System.Security.Cryptography;

namespace Claims.ClauseModel.Scoring;

/// <summary>SHA-256 over everything a score depends on besides the claim, the policy and the thresholds.</summary>
internal static class ModelHash
{
    /// <summary>Raised whenever code changes what a score is for the same files: weights of relations, heads, parts of the distance.</summary>
    private const string Scorer = "clause-attention/1";

    /// <returns>Lower-case hex.</returns>
    public static string Of(params ReadOnlySpan<byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Scorer));
        foreach (var file in files)
        {
            hash.AppendData(SHA256.HashData(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

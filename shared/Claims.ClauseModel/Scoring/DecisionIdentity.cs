using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Scoring;

/// <summary>Names a decision by what it was made from.</summary>
internal static class DecisionIdentity
{
    /// <summary>SHA-256 (lower-case hex) over content, policy version and text, model and thresholds: whoever has the same has the same decision.</summary>
    public static string Of(string contentHash, Policy policy, string modelHash, ScoringOptions options)
    {
        var parts = string.Create(
            CultureInfo.InvariantCulture,
            $"{contentHash}\u001f{policy.Id}\u001f{policy.Version}\u001f{policy.Hash}\u001f{modelHash}\u001f{options.Alpha:R}\u001f{options.BrokenWeight:R}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)));
    }
}

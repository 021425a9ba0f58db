using System.Globalization;

namespace Claims.Scoring.Explaining;

/// <summary>Draws the claims whose explanations are measured: by their key, so always the same ones.</summary>
internal static class ExplainedShare
{
    private const int Digits = 13;

    /// <param name="claimId">See <see cref="Contracts.ClaimKey.Id"/>: hex digits of a hash, so uniform.</param>
    /// <param name="share">In [0, 1].</param>
    public static bool Holds(string claimId, double share)
    {
        var place = long.Parse(claimId.AsSpan(0, Digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / (double)(1L << (4 * Digits));
        return place < share;
    }
}

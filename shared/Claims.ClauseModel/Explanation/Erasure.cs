using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Explanation;

/// <summary>Encoded claims with something taken out of them.</summary>
internal static class Erasure
{
    /// <summary>The claim under a policy that has only some of its clauses.</summary>
    /// <param name="clauses">C, of the whole policy.</param>
    /// <param name="kept">Columns that stay, in order.</param>
    public static EncodedClaim KeepClauses(EncodedClaim claim, int clauses, ReadOnlySpan<int> kept)
    {
        var relations = new uint[claim.Tokens * kept.Length];
        for (var t = 0; t < claim.Tokens; t++)
        {
            for (var i = 0; i < kept.Length; i++)
            {
                relations[(t * kept.Length) + i] = claim.Relations[(t * clauses) + kept[i]];
            }
        }

        return claim with { Relations = relations };
    }

    /// <summary>The claim without one token. What other tokens say of it (sums and counts of the header) stays.</summary>
    public static EncodedClaim RemoveToken(EncodedClaim claim, int token) => claim with
    {
        Tokens = claim.Tokens - 1,
        Text = Without(claim.Text, claim.Tokens, token),
        Ids = Without(claim.Ids, claim.Tokens, token),
        Codes = Without(claim.Codes, claim.Tokens, token),
        Numbers = Without(claim.Numbers, claim.Tokens, token),
        Judged = Without(claim.Judged, claim.Tokens, token),
        Relations = Without(claim.Relations, claim.Tokens, token),
        LineNumbers = Without(claim.LineNumbers, claim.Tokens, token),
    };

    private static T[] Without<T>(T[] rows, int count, int row)
    {
        var width = rows.Length / count;
        return [.. rows.AsSpan(0, row * width), .. rows.AsSpan((row + 1) * width)];
    }
}

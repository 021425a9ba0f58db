using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Explanation;

/// <summary>What one encoded claim attends to, and how far its risk hangs on that, to first order. H heads, T tokens, C clauses.</summary>
/// <param name="Heads">[H, T, C + 1] attention, the null clause last.</param>
/// <param name="Mean">[T, C + 1] attention averaged over heads.</param>
/// <param name="Gradient">
/// [T, C + 1] attention times the gradient of the risk by it, averaged over heads (Serrano and Smith, "Is Attention Interpretable?", 2019, section 4): by how many
/// logits, times 1/H, the risk rests on the token's attention to the clause. 0 for tokens that are not judged and for the null clause, whose value is zero.
/// </param>
/// <param name="Violates">[T, C + 1] logits that the token breaks the clause; the last column: it is wrong though no clause says so.</param>
internal sealed record AttentionAttribution(float[] Heads, float[] Mean, float[] Gradient, float[] Violates)
{
    public static AttentionAttribution Of(ParameterLayout layout, float[] parameters, EncodedClaim claim, EncodedPolicy policy)
    {
        var pass = new ClauseNetworkPass(layout);
        pass.Forward(parameters, [claim], policy);
        var columns = policy.Clauses + 1;
        pass.Backward(
            parameters, new float[layout.Length], new float[claim.Tokens * policy.Clauses], new float[claim.Tokens * columns], [1f], new float[claim.Tokens]);
        var weights = pass.Attention(0);
        var slopes = pass.AttentionGradient(0);
        var (mean, gradient) = (new float[claim.Tokens * columns], new float[claim.Tokens * columns]);
        for (var i = 0; i < weights.Length; i++)
        {
            mean[i % mean.Length] += weights[i] / layout.Shape.Heads;
            gradient[i % mean.Length] += weights[i] * slopes[i] / layout.Shape.Heads;
        }

        return new AttentionAttribution(weights.ToArray(), mean, gradient, pass.Violates.ToArray());
    }

    /// <summary>[C] the values of one clause summed over judged tokens.</summary>
    /// <param name="values">[T, C + 1]</param>
    public static double[] ByClause(EncodedClaim claim, float[] values)
    {
        var columns = values.Length / claim.Tokens;
        var sums = new double[columns - 1];
        for (var t = 0; t < claim.Tokens; t++)
        {
            for (var c = 0; claim.Judged[t] && c < sums.Length; c++)
            {
                sums[c] += values[(t * columns) + c];
            }
        }

        return sums;
    }
}

using System.Numerics.Tensors;
using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Training;

/// <summary>
/// The loss of a group of claims and its gradient by the network's outputs: for each claim binary cross-entropy of the risk; for each judged token the sum over
/// clauses of binary cross-entropies of governs and violates, averaged over the claim's judged tokens; the mean −log probability of its codes given the others.
/// </summary>
internal sealed class Losses(TrainingOptions options)
{
    private float[] _governs = [];
    private float[] _violates = [];
    private float[] _risk = [];
    private float[] _surprise = [];

    /// <summary>Runs forward, loss and backward for one group, scaled by 1/<paramref name="claimsOfStep"/>, and adds to the gradient.</summary>
    public GroupLoss Accumulate(
        ClauseNetworkPass pass, float[] parameters, float[] gradient, IReadOnlyList<EncodedClaim> claims, IReadOnlyList<ClaimLabels> labels, EncodedPolicy policy, int claimsOfStep)
    {
        pass.Forward(parameters, claims, policy);
        (_governs, _violates) = (new float[pass.Governs.Length], new float[pass.Violates.Length]);
        (_risk, _surprise) = (new float[claims.Count], new float[pass.Rows.Count]);
        var loss = new GroupLoss(0, 0, 0, 0, claims.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            loss = loss.Plus(OfClaim(pass, i, labels[i], policy.Clauses, 1f / claimsOfStep));
        }

        pass.Backward(parameters, gradient, _governs, _violates, _risk, _surprise);
        return loss;
    }

    private GroupLoss OfClaim(ClauseNetworkPass pass, int i, ClaimLabels labels, int clauses, float scale)
    {
        var claim = pass.Rows.Claims[i];
        var start = pass.Rows.Start(i);
        var judged = claim.Judged.Count(isJudged => isJudged);
        var coded = claim.Codes.Count(code => code >= 0);
        var (governs, violates, surprise) = (0.0, 0.0, 0.0);
        for (var t = 0; t < claim.Tokens; t++)
        {
            if (claim.Judged[t])
            {
                governs += Row(pass.Governs, _governs, start + t, clauses, labels.Governs, t, options.GovernsWeight * scale / judged) / judged;
                violates += Row(pass.Violates, _violates, start + t, clauses + 1, labels.Violates, t, options.ViolatesWeight * scale / judged) / judged;
            }

            if (claim.Codes[t] >= 0)
            {
                surprise += pass.Surprise[start + t] / coded;
                _surprise[start + t] = options.ReconstructionWeight * scale / coded;
            }
        }

        var truth = labels.IsFaulty ? 1f : 0f;
        _risk[i] = scale * (Sigmoid(pass.Risk[i]) - truth);
        return new GroupLoss(CrossEntropy(pass.Risk[i], truth), governs, violates, surprise, 0);
    }

    /// <summary>One token against all clauses: the sum of its cross-entropies, and their gradient.</summary>
    private static double Row(
        ReadOnlySpan<float> logits, float[] gradient, int row, int columns, IReadOnlyList<(int Token, int Clause)> positives, int token, float scale)
    {
        var values = logits.Slice(row * columns, columns);
        var target = gradient.AsSpan(row * columns, columns);
        TensorPrimitives.Sigmoid(values, target);
        var loss = 0.0;
        foreach (var value in values)
        {
            loss += CrossEntropy(value, 0);
        }

        foreach (var (at, clause) in positives)
        {
            if (at == token)
            {
                target[clause] -= 1;
                loss -= values[clause];
            }
        }

        TensorPrimitives.Multiply(target, scale, target);
        return loss;
    }

    /// <summary>log(1 + e^z) − y·z without overflow.</summary>
    private static double CrossEntropy(float logit, float truth) => Math.Max(logit, 0) + Math.Log(1 + Math.Exp(-Math.Abs(logit))) - (truth * logit);

    private static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));
}

/// <summary>Sums over claims.</summary>
internal readonly record struct GroupLoss(double Risk, double Governs, double Violates, double Reconstruction, int Claims)
{
    public GroupLoss Plus(GroupLoss other) =>
        new(Risk + other.Risk, Governs + other.Governs, Violates + other.Violates, Reconstruction + other.Reconstruction, Claims + other.Claims);
}

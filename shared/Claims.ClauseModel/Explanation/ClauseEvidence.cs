using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Explanation;

/// <summary>What each clause was to one decision of the network, by attention, by gradient and by leaving it out. C clauses.</summary>
internal sealed class ClauseEvidence
{
    /// <param name="parts">The claim's encodings.</param>
    public ClauseEvidence(ParameterLayout layout, float[] parameters, RelatedClaim related, IReadOnlyList<EncodedClaim> parts, EncodedPolicy policy, ModelProbabilities probabilities)
    {
        (Related, Probabilities) = (related, probabilities);
        Claim = new ErasableClaim(layout, parameters, parts, policy);
        Parts = [.. parts.Select(part => AttentionAttribution.Of(layout, parameters, part, policy))];
        Risk = probabilities.Risk(Claim.Risk);
        IsWrong = Risk >= probabilities.Threshold;
        Effects = LeaveOneOut.Clauses(Claim, probabilities.Risk);
        Attention = new double[policy.Clauses];
        for (var i = 0; i < parts.Count; i++)
        {
            var part = AttentionAttribution.ByClause(parts[i], Parts[i].Mean);
            for (var c = 0; c < Attention.Length; c++)
            {
                Attention[c] += part[c];
            }
        }

        Gradient = AttentionAttribution.ByClause(parts[Claim.WorstPart], Parts[Claim.WorstPart].Gradient);
    }

    public RelatedClaim Related { get; }

    public ModelProbabilities Probabilities { get; }

    public ErasableClaim Claim { get; }

    /// <summary>One for each encoding of the claim.</summary>
    public IReadOnlyList<AttentionAttribution> Parts { get; }

    /// <summary>Calibrated probability that something is wrong.</summary>
    public double Risk { get; }

    /// <summary>The network's decision, rules and unusual patterns aside.</summary>
    public bool IsWrong { get; }

    /// <summary>[C] mean attention, summed over judged tokens.</summary>
    public double[] Attention { get; }

    /// <summary>[C] gradient × attention of the risk's logit, summed over judged tokens of the part that decides.</summary>
    public double[] Gradient { get; }

    /// <summary>[C] fall of the risk without the clause.</summary>
    public double[] Effects { get; }

    /// <summary>Values that speak against the claim, turned so that they speak for the decision.</summary>
    public double[] ForDecision(double[] values) => IsWrong ? values : [.. values.Select(value => -value)];
}

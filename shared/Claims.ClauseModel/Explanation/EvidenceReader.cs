using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Explanation;

/// <summary>Lets the network in C#, whose gradients are known, read claims for their evidence. Safe for many threads.</summary>
internal sealed class EvidenceReader(ParameterLayout layout, float[] parameters, ClaimEncoder claims, PolicyEncoder policies, ModelProbabilities probabilities)
{
    public ClauseEvidence Read(RelatedClaim related) =>
        new(layout, parameters, related, claims.Encode(related), policies.Encode(related.Policy), probabilities);
}

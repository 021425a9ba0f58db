using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Training;

/// <summary>The model with a part taken away and trained again, to see what the part is worth (Wiegreffe and Pinter 2019, section 3).</summary>
public enum Ablation
{
    None,

    /// <summary>Every clause gets the same attention.</summary>
    UniformAttention,

    /// <summary>Attention stays as it was drawn at random.</summary>
    FrozenAttention,

    /// <summary>The network sees nothing of the clauses: neither words nor relations.</summary>
    WithoutClauses,
}

internal static class AblationRules
{
    private static readonly string[] AttentionSlots = ["cross.q.w", "cross.q.b", "cross.k.w", "cross.k.b", "cross.relation", "cross.null.k", "cross.null.b"];

    /// <summary>Names of the parameters that are not trained.</summary>
    public static IReadOnlySet<string> Frozen(Ablation ablation) => ablation is Ablation.UniformAttention or Ablation.FrozenAttention
        ? AttentionSlots.ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Without queries and relation biases all logits are zero, and attention is uniform.</summary>
    public static void Prepare(Ablation ablation, ParameterLayout layout, float[] parameters)
    {
        if (ablation == Ablation.UniformAttention)
        {
            foreach (var slot in layout.Slots.Where(slot => AttentionSlots.Contains(slot.Name)))
            {
                slot.Of(parameters).Clear();
            }
        }
    }

    public static EncodedPolicy Blank(EncodedPolicy policy) =>
        policy with { Text = new float[policy.Text.Length], Numbers = new float[policy.Numbers.Length] };

    public static EncodedClaim Blank(EncodedClaim claim) => claim with { Relations = new uint[claim.Relations.Length] };
}

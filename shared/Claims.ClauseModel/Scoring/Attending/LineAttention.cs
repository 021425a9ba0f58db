using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring.Attending;

/// <summary>One line's attention over the clauses of its policy, or the whole claim's, and what the network thinks it breaks.</summary>
/// <param name="Facts">Of the line; of the first line where it is the whole claim's.</param>
/// <param name="Relations">[C] in the policy's order.</param>
/// <param name="Heads">[H, C + 1], the null clause last.</param>
/// <param name="Weights">[C + 1] mean over heads, summing to one.</param>
/// <param name="Violates">[C + 1] logits; the last: the line is wrong though no clause says so.</param>
/// <param name="Surprise">−log probability of the line's code given the rest of the claim.</param>
internal sealed record LineAttention(
    LineFacts Facts, string ServiceKind, IReadOnlyList<LineClauseRelation> Relations, float[] Heads, double[] Weights, float[] Violates, double Surprise)
{
    /// <summary>Kind under which the attention of whole claims is held against that of others.</summary>
    public const string OfClaim = "claim";

    public ServiceLine Line => Facts.Line;

    /// <summary>Null where it is the whole claim's.</summary>
    public int? Number => ServiceKind == OfClaim ? null : Line.Number;

    public double NullWeight => Weights[^1];
}

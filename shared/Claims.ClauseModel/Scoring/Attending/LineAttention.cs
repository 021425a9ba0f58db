using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring.Attending;

/// <summary>One line's attention over the clauses of its policy.</summary>
/// <param name="Relations">[C] in the policy's order.</param>
/// <param name="Heads">[H, C + 1], the null clause last.</param>
/// <param name="Weights">[C + 1] mean over heads, summing to one.</param>
internal sealed record LineAttention(
    ServiceLine Line, string ServiceKind, Policy Policy, IReadOnlyList<LineClauseRelation> Relations, float[] Heads, double[] Weights)
{
    public double NullWeight => Weights[^1];
}

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Features;

/// <summary>A claim with the relation of each of its lines to each clause of its policy.</summary>
/// <param name="Lines">One for each line, in the claim's order.</param>
/// <param name="History">What the member had before, as far as it is known.</param>
public sealed record RelatedClaim(Claim Claim, Policy Policy, IReadOnlyList<RelatedLine> Lines, IReadOnlyList<PriorService> History)
{
    public static RelatedClaim Of(Claim claim, Policy policy, IReadOnlyList<PriorService>? history = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(policy);
        var known = history ?? [];
        return new RelatedClaim(claim, policy, [.. claim.Lines.Select(line => RelatedLine.Of(new LineFacts(claim, line), policy, known))], known);
    }
}

/// <param name="Relations">[C] in the policy's order.</param>
public sealed record RelatedLine(LineFacts Facts, IReadOnlyList<LineClauseRelation> Relations)
{
    public static RelatedLine Of(LineFacts facts, Policy policy, IReadOnlyList<PriorService> history)
    {
        var relations = new LineClauseRelation[policy.Clauses.Count];
        for (var c = 0; c < relations.Length; c++)
        {
            relations[c] = ClauseRelations.Evaluate(facts, policy.Clauses[c], policy, history);
        }

        return new RelatedLine(facts, relations);
    }
}

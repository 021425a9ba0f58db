using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.Summaries;

/// <summary>Which clauses a summary bears on where nobody names them: those that say something about the claim's own services or diagnoses.</summary>
public static class ClausesAtStake
{
    /// <returns>In the policy's order; where no clause's scope names a line's service, those that speak of everything.</returns>
    public static IReadOnlyList<Clause> Of(Claim claim, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(policy);
        var facts = claim.Lines.Select(line => new LineFacts(claim, line)).ToList();
        var named = policy.Clauses.Where(clause => facts.Exists(line => ClauseRelations.Evaluate(line, clause, policy, []) is { InScope: true, ServiceInScope: true } or { IsUniversal: false, InScope: true })).ToList();
        return named.Count > 0 ? named : [.. policy.Clauses.Where(clause => clause.Scope.IsUniversal)];
    }

    /// <exception cref="ArgumentException">The policy has no such clause.</exception>
    internal static IReadOnlyList<Clause> Named(Claim claim, Policy policy, IReadOnlyList<string> ids) => ids.Count == 0
        ? Of(claim, policy)
        : [.. ids.Distinct(StringComparer.Ordinal).Select(id => policy.Clauses.FirstOrDefault(clause => clause.Id == id) ?? throw new ArgumentException($"{id} is no clause of {policy.Id} {policy.Version}", nameof(ids)))];
}

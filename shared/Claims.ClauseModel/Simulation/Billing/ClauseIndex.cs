using System.Collections.Concurrent;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>
/// Finds the clauses that a line can be in the scope of, so that what a claim breaks is known without relating every line to every clause. Says what
/// <see cref="Violations"/> says. Safe for many threads.
/// </summary>
internal sealed class ClauseIndex(Policy policy)
{
    private readonly ConcurrentDictionary<(string Code, string? Revenue), Clause[]> _naming = new();
    private readonly Clause[] _always = policy.Clauses.Where(clause => clause.Scope.Services.Count == 0 && clause.Conditions.Count > 0).ToArray();

    /// <summary>Clauses with conditions that name the line's service.</summary>
    public IReadOnlyList<Clause> Naming(ServiceLine line) => _naming.GetOrAdd((line.Code, line.RevenueCode), _ => policy.Clauses
        .Where(clause => clause.Conditions.Count > 0 && clause.Scope.Services.Count > 0 && LineFacts.HasServiceIn(line, clause.Scope.Services))
        .ToArray());

    public bool IsBroken(Claim claim, IReadOnlyList<PriorService> history) => Broken(claim, history).Any();

    /// <summary>Each line with each clause that it breaks.</summary>
    public IEnumerable<(int LineNumber, LineClauseRelation Relation)> Broken(Claim claim, IReadOnlyList<PriorService> history)
    {
        foreach (var line in claim.Lines)
        {
            var facts = new LineFacts(claim, line);
            foreach (var clause in Naming(line).Concat(_always))
            {
                var relation = ClauseRelations.Evaluate(facts, clause, policy, history);
                if (relation.IsBroken)
                {
                    yield return (line.Number, relation);
                }
            }
        }
    }
}

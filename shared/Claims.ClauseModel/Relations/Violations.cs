using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Relations;

/// <summary>Every condition that a claim breaks, by rule: no model is asked, so each has probability 1.</summary>
public static class Violations
{
    public static IReadOnlyList<Violation> Find(Claim claim, Policy policy, IReadOnlyList<PriorService>? history = null) => Find(
        from line in claim.Lines
        let facts = new LineFacts(claim, line)
        from clause in policy.Clauses
        select (line.Number, ClauseRelations.Evaluate(facts, clause, policy, history ?? [])));

    /// <summary>The same, from relations that are known already. What concerns the whole claim is said once, without a line.</summary>
    public static IReadOnlyList<Violation> Find(IEnumerable<(int LineNumber, LineClauseRelation Relation)> relations) => relations
        .SelectMany(entry => entry.Relation.Conditions
            .Where(condition => condition.Outcome == Outcome.Broken)
            .Select(condition => new Violation
            {
                LineNumber = condition.IsAboutClaim ? null : entry.LineNumber,
                ClauseId = entry.Relation.Clause.Id,
                Code = condition.Code,
                Probability = 1,
                Expected = condition.Expected,
                Actual = condition.Actual,
            }))
        .DistinctBy(violation => (violation.LineNumber, violation.ClauseId, violation.Code))
        .ToList();
}

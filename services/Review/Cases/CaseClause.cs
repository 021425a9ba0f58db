using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;

namespace Claims.Review.Cases;

/// <summary>What a case says of one clause of its policy.</summary>
/// <param name="ClauseId">Empty for what no clause governs.</param>
/// <param name="Weight">The largest share of a line's attention that the clause has; for no clause, the mean over lines.</param>
/// <param name="IsBroken">Whether a line, or the claim, breaks it.</param>
internal sealed record CaseClause(string PolicyId, string PolicyVersion, string ClauseId, string ClaimId, double Weight, bool IsBroken)
{
    /// <summary>Less attention than this on every line is not kept.</summary>
    public const double LeastWeight = 0.05;

    private static readonly RowShape<CaseClause> s_clause = new RowShape<CaseClause>()
        .With("policy_id", clause => clause.PolicyId)
        .With("policy_version", clause => clause.PolicyVersion)
        .With("clause_id", clause => clause.ClauseId)
        .With("claim_id", clause => clause.ClaimId)
        .With("weight", clause => clause.Weight)
        .With("is_broken", clause => clause.IsBroken);

    /// <summary>Each clause that is attended to or broken, and the one without a name.</summary>
    public static IReadOnlyList<CaseClause> Of(ClaimAssessed assessed)
    {
        var (score, claimId) = (assessed.Score, assessed.Accepted.Claim.Key.Id);
        var broken = score.Violations.Select(violation => violation.ClauseId).ToHashSet(StringComparer.Ordinal);
        var weights = score.Lines.SelectMany(line => line.Clauses)
            .GroupBy(clause => clause.ClauseId, StringComparer.Ordinal)
            .ToDictionary(clause => clause.Key, clause => clause.Max(line => line.Weight), StringComparer.Ordinal);
        var ungoverned = score.Lines.Count == 0 ? 0 : score.Lines.Average(line => line.NullWeight);
        return
        [
            new CaseClause(score.PolicyId, score.PolicyVersion, "", claimId, ungoverned, false),
            .. weights.Where(clause => clause.Value >= LeastWeight).Select(clause => clause.Key).Union(broken, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(clauseId => new CaseClause(score.PolicyId, score.PolicyVersion, clauseId, claimId, weights.GetValueOrDefault(clauseId), broken.Contains(clauseId))),
        ];
    }

    /// <summary>Adds those that are not there.</summary>
    public static Task AddAsync(DbTransaction transaction, IReadOnlyCollection<CaseClause> clauses) =>
        s_clause.InsertAsync(transaction, "review_case_clause", clauses, "ON CONFLICT DO NOTHING");
}

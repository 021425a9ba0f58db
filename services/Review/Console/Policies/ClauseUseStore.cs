using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Review.Console.Policies;

/// <summary>How often the clauses of a policy are attended to and broken, counted over cases.</summary>
public sealed class ClauseUseStore(Database database)
{
    /// <summary>Share of a line's attention from which on the line counts as attending to a clause.</summary>
    public const double Attended = 0.1;

    /// <summary>Most cases of a clause that are listed.</summary>
    public const int MostCases = 200;

    /// <summary>By version and clause; the clause without a name counts the cases.</summary>
    public async Task<IReadOnlyList<ClauseUse>> OfPolicyAsync(string policyId, CancellationToken cancellation) => (await database.ReadAsync(
        connection => connection.QueryAsync<ClauseUse>(
            """
            SELECT policy_version AS Version, clause_id AS ClauseId, COUNT(*) AS Cases,
                   SUM(CASE WHEN weight >= @Attended THEN 1 ELSE 0 END) AS Attended, SUM(CASE WHEN is_broken THEN 1 ELSE 0 END) AS Broken
            FROM review_case_clause WHERE policy_id = @policyId GROUP BY policy_version, clause_id
            """,
            new { policyId, Attended }),
        cancellation)).AsList();

    /// <summary>Cases that break a clause first, then those that attend to it most.</summary>
    public async Task<IReadOnlyList<CaseOfClause>> CasesAsync(string policyId, string version, string clauseId, CancellationToken cancellation) => (await database.ReadAsync(
        connection => connection.QueryAsync<CaseOfClause>(
            $"""
            SELECT c.claim_id AS ClaimId, c.weight AS Weight, c.is_broken AS IsBroken, r.risk AS Risk, r.status AS Status, r.assessed_at AS AssessedAt
            FROM review_case_clause c JOIN review_case r ON r.claim_id = c.claim_id
            WHERE c.policy_id = @policyId AND c.policy_version = @version AND c.clause_id = @clauseId AND (c.is_broken OR c.weight >= @Attended)
            ORDER BY c.is_broken DESC, c.weight DESC, c.claim_id LIMIT {MostCases}
            """,
            new { policyId, version, clauseId, Attended }),
        cancellation)).AsList();

    /// <summary>Those of the claims that are cases.</summary>
    public async Task<IReadOnlySet<string>> CasesAmongAsync(IReadOnlyCollection<string> claimIds, CancellationToken cancellation)
    {
        if (claimIds.Count == 0)
        {
            return new HashSet<string>();
        }

        var parameters = new DynamicParameters();
        var list = parameters.AddList("id", claimIds);
        var found = await database.ReadAsync(connection => connection.QueryAsync<string>($"SELECT claim_id FROM review_case WHERE claim_id IN {list}", parameters), cancellation);
        return found.ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>How often a clause of a version was attended to and broken.</summary>
public sealed record ClauseUse
{
    public required string Version { get; init; }

    /// <summary>Empty for what no clause governs, which every counted case has.</summary>
    public required string ClauseId { get; init; }

    public required long Cases { get; init; }
    public required long Attended { get; init; }
    public required long Broken { get; init; }
}

/// <summary>A case that attends to a clause, or breaks it.</summary>
public sealed record CaseOfClause
{
    public required string ClaimId { get; init; }
    public required double Weight { get; init; }
    public required bool IsBroken { get; init; }
    public required double Risk { get; init; }
    public required string Status { get; init; }
    public required DateTimeOffset AssessedAt { get; init; }
}

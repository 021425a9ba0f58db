using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Review.Cases;

/// <summary>Reads cases from storage.</summary>
internal sealed class CaseStore(Database database)
{
    /// <summary>The page of ids comes from an index alone, however many are skipped; only its own cases are then read.</summary>
    public async Task<IReadOnlyList<CaseSummary>> ListAsync(CaseQuery query, CaseReader reader, CancellationToken cancellation)
    {
        var parameters = new DynamicParameters(new { skip = query.Skip, take = query.Take });
        var (where, order) = (CaseSql.Where(query.Filter, reader, parameters), CaseSql.Order(query.Order, query.IsReversed));
        var cases = await database.ReadAsync(
            connection => connection.QueryAsync<CaseSummary>(
                $"""
                SELECT {CaseSql.Summary}
                FROM review_case LEFT JOIN review_assignment a ON a.claim_id = review_case.claim_id
                WHERE review_case.claim_id IN (SELECT page.claim_id FROM (SELECT claim_id FROM review_case {where} ORDER BY {order} LIMIT @take OFFSET @skip) page)
                ORDER BY {order.Replace("claim_id", "review_case.claim_id", StringComparison.Ordinal)}
                """,
                parameters),
            cancellation);
        return cases.AsList();
    }

    /// <summary>Cases that meet a filter.</summary>
    public Task<long> CountAsync(CaseFilter filter, CaseReader reader, CancellationToken cancellation)
    {
        var parameters = new DynamicParameters();
        var where = CaseSql.Where(filter, reader, parameters);
        return database.ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM review_case {where}", parameters), cancellation);
    }

    /// <summary>Cases that have a term of some kind in common, latest first, without one of them: what else is known of a member or a provider.</summary>
    public async Task<IReadOnlyList<CaseSummary>> RelatedAsync(CaseTermKind kind, string text, string without, int most, CancellationToken cancellation) => (await database.ReadAsync(
        connection => connection.QueryAsync<CaseSummary>(
            $"""
            SELECT {CaseSql.Summary}
            FROM review_case LEFT JOIN review_assignment a ON a.claim_id = review_case.claim_id
            WHERE review_case.claim_id IN (SELECT t.claim_id FROM review_case_term t WHERE t.term = @term AND t.kind = @termKind AND t.claim_id <> @without)
            ORDER BY assessed_at DESC, review_case.claim_id LIMIT @most
            """,
            new { term = CaseTerm.Clean(text), termKind = kind.ToString(), without, most }),
        cancellation)).AsList();

    /// <summary>The case with all that is kept of it, or null where the claim is none.</summary>
    public async Task<OpenedCase?> OpenedAsync(string claimId, CancellationToken cancellation)
    {
        var row = await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<OpenedCaseRow>(
                $"""
                SELECT status AS Status, opened_at AS OpenedAt, traceparent AS Traceparent, assessed AS Assessed, {CaseSql.WantsSecondReview} AS WantsSecondReview
                FROM review_case WHERE claim_id = @claimId
                """,
                new { claimId }),
            cancellation);
        return row is null
            ? null
            : new OpenedCase(JsonSerializer.Deserialize<ClaimAssessed>(row.Assessed, ClaimJson.Options)!, row.Status, row.OpenedAt, row.Traceparent, row.WantsSecondReview);
    }

    /// <summary>Cases that nobody has settled.</summary>
    public Task<long> CountOpenAsync(CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM review_case WHERE status = 'open'"), cancellation);

    /// <summary>Every policy that cases are under.</summary>
    public async Task<IReadOnlyList<string>> PoliciesAsync(CancellationToken cancellation) => (await database.ReadAsync(
        connection => connection.QueryAsync<string>("SELECT DISTINCT policy_id FROM review_case ORDER BY policy_id"), cancellation)).AsList();

    private sealed record OpenedCaseRow
    {
        public required CaseStatus Status { get; init; }
        public required DateTimeOffset OpenedAt { get; init; }
        public string? Traceparent { get; init; }
        public required string Assessed { get; init; }
        public required bool WantsSecondReview { get; init; }
    }
}

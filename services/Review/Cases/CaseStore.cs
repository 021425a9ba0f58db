using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Review.Cases;

/// <summary>Reads cases from storage.</summary>
internal sealed class CaseStore(Database database)
{
    /// <summary>No verdict of a later stage comes before the first review: a settled case has been reviewed.</summary>
    private const string WantsSecondReview =
        """
        (is_drawn_twice AND status = 'settled' AND NOT EXISTS (
            SELECT 1 FROM review_verdict WHERE review_verdict.claim_id = review_case.claim_id AND stage = 'SecondReview'))
        """;

    public async Task<CaseList> ListAsync(CaseQuery query, CancellationToken cancellation)
    {
        var where = Where(query);
        var parameters = new
        {
            Status = query.Status?.ToString().ToLowerInvariant(),
            Route = query.Route?.ToString(),
            query.IsFlagged,
            query.Size,
            Skip = (long)(query.Page - 1) * query.Size,
        };
        return await database.ReadAsync(
            async connection =>
            {
                var total = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM review_case {where}", parameters);
                var cases = await connection.QueryAsync<CaseSummary>(
                    $"""
                    SELECT claim_id AS ClaimId, decision_id AS DecisionId, status AS Status, route AS Route, is_flagged AS IsFlagged, risk AS Risk,
                           p_value AS PValue, charge_cents AS ChargeCents, kind AS Kind, policy_id AS PolicyId, assessed_at AS AssessedAt,
                           {WantsSecondReview} AS WantsSecondReview
                    FROM review_case {where} ORDER BY {Order(query.Order)}, claim_id LIMIT @Size OFFSET @Skip
                    """,
                    parameters);
                return new CaseList(total, query.Page, query.Size, cases.AsList());
            },
            cancellation);
    }

    /// <summary>What the case is about, or null where the claim is no case.</summary>
    public async Task<ClaimAssessed?> FindAsync(string claimId, CancellationToken cancellation)
    {
        var json = await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<string>("SELECT assessed FROM review_case WHERE claim_id = @claimId", new { claimId }),
            cancellation);
        return json is null ? null : JsonSerializer.Deserialize<ClaimAssessed>(json, ClaimJson.Options);
    }

    /// <summary>The span that the case was opened in; null where nobody traced.</summary>
    public Task<string?> TraceparentAsync(string claimId, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<string?>("SELECT traceparent FROM review_case WHERE claim_id = @claimId", new { claimId }),
        cancellation);

    /// <summary>Cases that nobody has settled.</summary>
    public Task<long> CountOpenAsync(CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM review_case WHERE status = 'open'"), cancellation);

    public Task<bool> WantsSecondReviewAsync(string claimId, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<bool>($"SELECT {WantsSecondReview} FROM review_case WHERE claim_id = @claimId", new { claimId }),
        cancellation);

    private static string Where(CaseQuery query)
    {
        List<string> conditions = [];
        if (query.Status is not null)
        {
            conditions.Add("status = @Status");
        }

        if (query.Route is not null)
        {
            conditions.Add("route = @Route");
        }

        if (query.IsFlagged is not null)
        {
            conditions.Add("is_flagged = @IsFlagged");
        }

        if (query.WantsSecondReview is { } wants)
        {
            conditions.Add(wants ? WantsSecondReview : $"NOT {WantsSecondReview}");
        }

        return conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);
    }

    private static string Order(CaseOrder order) => order switch
    {
        CaseOrder.Risk => "risk DESC",
        CaseOrder.Amount => "charge_cents DESC",
        CaseOrder.Age => "assessed_at",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };
}

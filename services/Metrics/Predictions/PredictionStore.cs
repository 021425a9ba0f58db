using System.Data.Common;

using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Metrics.Predictions;

/// <summary>Predictions in storage: the first of a claim stays.</summary>
internal static class PredictionStore
{
    private const string Columns =
        """
        claim_id, decision_id, model_hash, policy_id, policy_version, scored_by, kind, risk, clause_risk, p_value, is_flagged, route, audit_probability, amount_cents, labels, segments,
        ranked_clauses, scored_at, assessed_at, recorded_at
        """;

    private static readonly RowShape<PredictionRow> s_row = new RowShape<PredictionRow>()
        .With("claim_id", row => row.ClaimId)
        .With("decision_id", row => row.DecisionId)
        .With("model_hash", row => row.ModelHash)
        .With("policy_id", row => row.PolicyId)
        .With("policy_version", row => row.PolicyVersion)
        .With("scored_by", row => row.ScoredBy)
        .With("kind", row => row.Kind)
        .With("risk", row => row.Risk)
        .With("clause_risk", row => row.ClauseRisk)
        .With("p_value", row => row.PValue)
        .With("is_flagged", row => row.IsFlagged)
        .With("route", row => row.Route)
        .With("audit_probability", row => row.AuditProbability)
        .With("amount_cents", row => row.AmountCents)
        .With("labels", row => row.Labels)
        .With("segments", row => row.Segments)
        .With("ranked_clauses", row => row.RankedClauses)
        .With("scored_at", row => row.ScoredAt)
        .With("assessed_at", row => row.AssessedAt)
        .With("recorded_at", row => row.RecordedAt);

    private static readonly RowShape<string> s_claimId = new RowShape<string>().With("claim_id", id => id);

    /// <summary>Adds those of claims that have none; gives them.</summary>
    public static async Task<IReadOnlyList<PredictionRow>> AddAsync(DbTransaction transaction, IReadOnlyCollection<PredictionRow> rows)
    {
        var added = await s_row.InsertAsync(transaction, "metrics_prediction", rows, "ON CONFLICT (claim_id) DO NOTHING RETURNING claim_id", row => row.GetString(0));
        var ids = added.ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(row => ids.Contains(row.ClaimId))];
    }

    /// <summary>The counted predictions of claims that have one.</summary>
    public static Task<List<PredictionRow>> FindAsync(DbTransaction transaction, IReadOnlyCollection<string> claimIds) =>
        s_claimId.QueryAsync(transaction, $"SELECT {Columns} FROM metrics_prediction WHERE claim_id = @claim_id AND segments IS NOT NULL", claimIds, Read);

    /// <summary>The counted predictions of some days, in no order, without holding them all.</summary>
    /// <param name="connection">Open, and not used for anything else meanwhile.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Day after the last.</param>
    /// <param name="knownAt">Those that were filed by then.</param>
    public static async IAsyncEnumerable<PredictionRow> BetweenAsync(DbConnection connection, DateOnly from, DateOnly to, DateTimeOffset knownAt)
    {
        await using var reader = await connection.ExecuteReaderAsync(
            $"SELECT {Columns} FROM metrics_prediction WHERE assessed_at >= @From AND assessed_at < @To AND recorded_at <= @KnownAt AND segments IS NOT NULL",
            new { From = Midnight(from), To = Midnight(to), KnownAt = knownAt });
        while (await reader.ReadAsync())
        {
            yield return Read(reader);
        }
    }

    /// <summary>Beginning of a day in UTC.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static PredictionRow Read(DbDataReader row) => new()
    {
        ClaimId = row.GetString(0),
        DecisionId = row.GetString(1),
        ModelHash = row.GetString(2),
        PolicyId = row.GetString(3),
        PolicyVersion = row.GetString(4),
        ScoredBy = row.GetString(5),
        Kind = row.GetString(6),
        Risk = row.GetDouble(7),
        ClauseRisk = row.IsDBNull(8) ? null : row.GetDouble(8),
        PValue = row.GetDouble(9),
        IsFlagged = row.GetBoolean(10),
        Route = row.GetString(11),
        AuditProbability = row.GetDouble(12),
        AmountCents = row.GetInt64(13),
        Labels = row.GetString(14),
        Segments = row.GetString(15),
        RankedClauses = row.GetString(16),
        ScoredAt = row.GetFieldValue<DateTimeOffset>(17),
        AssessedAt = row.GetFieldValue<DateTimeOffset>(18),
        RecordedAt = row.GetFieldValue<DateTimeOffset>(19),
    };
}

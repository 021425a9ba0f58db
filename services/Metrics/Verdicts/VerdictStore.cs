using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Predictions;
using Claims.Tracking.Truths;

using Dapper;

namespace Claims.Metrics.Verdicts;

/// <summary>Verdicts in storage: facts that are added, never changed.</summary>
internal static class VerdictStore
{
    private static readonly RowShape<VerdictRow> s_row = new RowShape<VerdictRow>()
        .With("verdict_id", row => row.Fact.Id)
        .With("claim_id", row => row.ClaimId)
        .With("decision_id", row => row.DecisionId)
        .With("verdict", row => row.Fact.Verdict.ToString())
        .With("stage", row => row.Fact.Stage.ToString())
        .With("reviewer", row => row.Fact.Reviewer)
        .With("clause_id", row => row.Fact.ClauseId)
        .With("line_number", row => row.LineNumber)
        .With("withdraws", row => row.Fact.Withdraws)
        .With("recorded_at", row => row.Fact.RecordedAt)
        .With("known_at", row => row.Fact.KnownAt)
        .With("is_late", row => row.IsLate);

    private static readonly RowShape<PredictionRow> s_decision = new RowShape<PredictionRow>()
        .With("claim_id", row => row.ClaimId)
        .With("decision_id", row => row.DecisionId);

    /// <summary>Adds those that are not held; gives how many.</summary>
    public static async Task<int> AddAsync(DbTransaction transaction, IReadOnlyCollection<VerdictRow> rows) =>
        (await s_row.InsertAsync(transaction, "metrics_verdict", rows, "ON CONFLICT (verdict_id) DO NOTHING RETURNING 1", _ => true)).Count;

    /// <summary>The facts on the decisions of predictions, by claim id.</summary>
    public static async Task<ILookup<string, VerdictFact>> FindAsync(DbTransaction transaction, IReadOnlyCollection<PredictionRow> predictions) =>
        (await s_decision.QueryAsync(
            transaction,
            """
            SELECT claim_id, verdict_id, stage, verdict, reviewer, clause_id, recorded_at, known_at, withdraws
            FROM metrics_verdict WHERE claim_id = @claim_id AND decision_id = @decision_id
            """,
            predictions,
            row => (ClaimId: row.GetString(0), Fact: Read(row)))).ToLookup(row => row.ClaimId, row => row.Fact, StringComparer.Ordinal);

    /// <summary>The facts on predictions of some days, by claim id.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Day after the last.</param>
    public static async Task<ILookup<string, VerdictFact>> BetweenAsync(DbConnection connection, DateOnly from, DateOnly to)
    {
        var facts = new List<(string ClaimId, VerdictFact Fact)>();
        await using var reader = await connection.ExecuteReaderAsync(
            """
            SELECT v.claim_id, v.verdict_id, v.stage, v.verdict, v.reviewer, v.clause_id, v.recorded_at, v.known_at, v.withdraws
            FROM metrics_prediction p JOIN metrics_verdict v ON v.claim_id = p.claim_id AND v.decision_id = p.decision_id
            WHERE p.assessed_at >= @From AND p.assessed_at < @To
            """,
            new { From = PredictionStore.Midnight(from), To = PredictionStore.Midnight(to) });
        while (await reader.ReadAsync())
        {
            facts.Add((reader.GetString(0), Read(reader)));
        }

        return facts.ToLookup(fact => fact.ClaimId, fact => fact.Fact, StringComparer.Ordinal);
    }

    private static VerdictFact Read(DbDataReader row) => new()
    {
        Id = row.GetString(1),
        Stage = Enum.Parse<ReviewStage>(row.GetString(2)),
        Verdict = Enum.Parse<Verdict>(row.GetString(3)),
        Reviewer = row.GetString(4),
        ClauseId = row.IsDBNull(5) ? null : row.GetString(5),
        RecordedAt = row.GetFieldValue<DateTimeOffset>(6),
        KnownAt = row.GetFieldValue<DateTimeOffset>(7),
        Withdraws = row.IsDBNull(8) ? null : row.GetString(8),
    };
}

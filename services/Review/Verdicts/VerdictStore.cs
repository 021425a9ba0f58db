using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Review.Verdicts;

/// <summary>Verdicts in storage: added, read, and marked once Metrics holds them.</summary>
internal sealed class VerdictStore(Database database)
{
    private const string Columns =
        """
        verdict_id AS VerdictId, claim_id AS ClaimId, decision_id AS DecisionId, verdict AS Verdict, reviewer AS Reviewer,
        clause_id AS ClauseId, line_number AS LineNumber, note AS Note, recorded_at AS RecordedAt, stage AS Stage
        """;

    /// <summary>
    /// Adds a verdict and settles its case, in one transaction. One that is there already stays as it is. The answer is what storage
    /// holds, whose moments may be coarser than the clock's.
    /// </summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="traceparent">The span it is recorded in.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<VerdictOutcome> AddAsync(RecordedVerdict verdict, string? traceparent, CancellationToken cancellation) => database.WriteAsync<VerdictOutcome>(
        async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync(
                """
                INSERT INTO review_verdict (verdict_id, claim_id, decision_id, verdict, reviewer, clause_id, line_number, note, recorded_at, is_filed, stage, traceparent)
                VALUES (@VerdictId, @ClaimId, @DecisionId, @Name, @Reviewer, @ClauseId, @LineNumber, @Note, @RecordedAt, FALSE, @Stage, @traceparent)
                ON CONFLICT (verdict_id) DO NOTHING
                """,
                new
                {
                    verdict.VerdictId,
                    verdict.ClaimId,
                    verdict.DecisionId,
                    Name = verdict.Verdict.ToString(),
                    verdict.Reviewer,
                    verdict.ClauseId,
                    verdict.LineNumber,
                    verdict.Note,
                    verdict.RecordedAt,
                    Stage = verdict.Stage.ToString(),
                    traceparent,
                },
                transaction);
            await connection.ExecuteAsync("UPDATE review_case SET status = 'settled' WHERE claim_id = @ClaimId", new { verdict.ClaimId }, transaction);
            var kept = await connection.QuerySingleAsync<RecordedVerdict>(
                $"SELECT {Columns} FROM review_verdict WHERE verdict_id = @VerdictId", new { verdict.VerdictId }, transaction);
            return kept with { RecordedAt = verdict.RecordedAt } == verdict ? new VerdictOutcome.Recorded(kept) : new VerdictOutcome.KeyReused();
        },
        cancellation);

    public async Task<IReadOnlyList<RecordedVerdict>> OfClaimAsync(string claimId, CancellationToken cancellation) =>
        (await database.ReadAsync(
            connection => connection.QueryAsync<RecordedVerdict>(
                $"SELECT {Columns} FROM review_verdict WHERE claim_id = @claimId ORDER BY recorded_at, verdict_id", new { claimId }),
            cancellation)).AsList();

    /// <summary>Verdicts that Metrics has not said it holds, oldest first, each with the span it was recorded in.</summary>
    public async Task<IReadOnlyList<(RecordedVerdict Verdict, string? Traceparent)>> UnfiledAsync(CancellationToken cancellation) =>
        (await database.ReadAsync(
            connection => connection.QueryAsync<RecordedVerdict, string?, (RecordedVerdict, string?)>(
                $"SELECT {Columns}, traceparent AS Traceparent FROM review_verdict WHERE NOT is_filed ORDER BY recorded_at, verdict_id",
                (verdict, traceparent) => (verdict, traceparent),
                splitOn: "Traceparent"),
            cancellation)).AsList();

    public Task MarkFiledAsync(IEnumerable<string> verdictIds, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(
                "UPDATE review_verdict SET is_filed = TRUE WHERE verdict_id = @verdictId",
                verdictIds.Order(StringComparer.Ordinal).Select(verdictId => new { verdictId }),
                transaction);
        },
        cancellation);
}

using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>Which claims' assessments submitters wait for at a reply queue.</summary>
public sealed class AnswerStore(Database database)
{
    public Task ExpectAsync(string submissionId, IReadOnlyList<string> claimIds, CancellationToken cancellation) =>
        EachChunkAsync(
            claimIds,
            "INSERT INTO ingest_answers_due (claim_id, submission_id) SELECT claim_id, @submissionId FROM ingest_claims WHERE claim_id IN {0} ON CONFLICT DO NOTHING",
            submissionId,
            cancellation);

    /// <summary>Answers that can be given now.</summary>
    public async Task<IReadOnlyList<DueAnswer>> DueAsync(IReadOnlyList<string> claimIds, CancellationToken cancellation)
    {
        var due = new List<DueAnswer>();
        foreach (var chunk in claimIds.Chunk(ManyValues.ListLimit))
        {
            var parameters = new DynamicParameters();
            var sql =
                $"""
                SELECT a.claim_id AS ClaimId, a.submission_id AS SubmissionId, s.reply_to AS ReplyTo, s.correlation_id AS CorrelationId, c.outcome AS Outcome
                FROM ingest_answers_due a
                JOIN ingest_claims c ON c.claim_id = a.claim_id
                JOIN ingest_submissions s ON s.submission_id = a.submission_id
                WHERE a.claim_id IN {parameters.AddList("id", chunk)} AND c.outcome IS NOT NULL
                """;
            due.AddRange(await database.ReadAsync(
                connection => connection.QueryAsync<DueAnswer>(
                    new CommandDefinition(sql, parameters, flags: CommandFlags.Buffered | CommandFlags.NoCache)),
                cancellation));
        }

        return due;
    }

    public async Task AnsweredAsync(IReadOnlyList<DueAnswer> answers, CancellationToken cancellation)
    {
        foreach (var submission in answers.GroupBy(answer => answer.SubmissionId))
        {
            await EachChunkAsync(
                submission.Select(answer => answer.ClaimId).ToList(),
                "DELETE FROM ingest_answers_due WHERE submission_id = @submissionId AND claim_id IN {0}",
                submission.Key,
                cancellation);
        }
    }

    private Task EachChunkAsync(IReadOnlyList<string> claimIds, string statement, string submissionId, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction =>
            {
                foreach (var chunk in claimIds.Order(StringComparer.Ordinal).Chunk(ManyValues.ListLimit))
                {
                    var parameters = new DynamicParameters(new { submissionId });
                    var sql = statement.Replace("{0}", parameters.AddList("id", chunk), StringComparison.Ordinal);
                    await transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, flags: CommandFlags.NoCache));
                }
            },
            cancellation);
}

/// <summary>The assessment of one claim for one submission that waits for it.</summary>
public sealed class DueAnswer
{
    public required string ClaimId { get; init; }
    public required string SubmissionId { get; init; }
    public required string ReplyTo { get; init; }
    public string? CorrelationId { get; init; }

    /// <summary>JSON of <see cref="Outcomes.ClaimOutcomeSummary"/>.</summary>
    public required string Outcome { get; init; }
}

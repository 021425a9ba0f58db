using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Ingest.Publishing;
using Claims.Ingest.Submissions;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>What is stored and not yet known to be published.</summary>
public sealed class UnpublishedStore(Database database)
{
    public const int PageSize = 500;

    /// <summary>The oldest accepted claims that came before <paramref name="before"/>; at most <see cref="PageSize"/>.</summary>
    public async Task<IReadOnlyList<UnpublishedClaim>> ClaimsAsync(DateTimeOffset before, CancellationToken cancellation) =>
        (await database.ReadAsync(
            connection => connection.QueryAsync<AcceptedRow>(
                $"""
                SELECT claim AS Claim, content_hash AS ContentHash, submission_id AS SubmissionId, received_at AS ReceivedAt, same_content_as AS SameContentAs,
                       traceparent AS Traceparent
                FROM ingest_claims WHERE published_at IS NULL AND received_at <= @before ORDER BY received_at, claim_id LIMIT {PageSize}
                """,
                new { before }),
            cancellation)).Select(row => new UnpublishedClaim(row.ToEvent(), row.Traceparent)).ToList();

    /// <summary>The same for rejections.</summary>
    public async Task<IReadOnlyList<ClaimRejected>> RejectionsAsync(DateTimeOffset before, CancellationToken cancellation) =>
        (await database.ReadAsync(
            connection => connection.QueryAsync<RejectedRow>(
                $"""
                SELECT submitter AS Submitter, number AS Number, version AS Version, submission_id AS SubmissionId, claim_index AS ClaimIndex,
                       faults AS Faults, received_at AS ReceivedAt
                FROM ingest_rejections WHERE published_at IS NULL AND received_at <= @before
                ORDER BY received_at, submission_id, claim_index LIMIT {PageSize}
                """,
                new { before }),
            cancellation)).Select(row => row.ToEvent()).ToList();

    /// <summary>When the claim came that has waited longest for its assessment; null where none waits.</summary>
    public Task<DateTimeOffset?> OldestUnassessedAsync(CancellationToken cancellation) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<DateTimeOffset?>("SELECT received_at FROM ingest_claims WHERE assessed_at IS NULL ORDER BY received_at LIMIT 1"),
            cancellation);

    /// <summary>Claims that are published and not assessed yet.</summary>
    public Task<long> InFlightAsync(CancellationToken cancellation) =>
        database.ReadAsync(
            connection => connection.ExecuteScalarAsync<long>(
                "SELECT COUNT(*) FROM ingest_claims WHERE published_at IS NOT NULL AND assessed_at IS NULL"),
            cancellation);

    /// <param name="rejected">Of each submission, a run of neighbouring indexes without published ones between.</param>
    public Task MarkPublishedAsync(
        IReadOnlyList<UnpublishedClaim> accepted, IReadOnlyList<ClaimRejected> rejected, DateTimeOffset at, CancellationToken cancellation) =>
        accepted.Count + rejected.Count == 0
            ? Task.CompletedTask
            : database.WriteAsync(
                async transaction =>
                {
                    foreach (var chunk in accepted.Select(claim => claim.Event.Claim.Key.Id).Order(StringComparer.Ordinal).Chunk(ManyValues.ListLimit))
                    {
                        var parameters = new DynamicParameters(new { at });
                        var sql = $"UPDATE ingest_claims SET published_at = @at WHERE claim_id IN {parameters.AddList("id", chunk)}";
                        await transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, flags: CommandFlags.NoCache));
                    }

                    foreach (var submission in rejected.GroupBy(claim => claim.SubmissionId))
                    {
                        await transaction.Connection!.ExecuteAsync(
                            "UPDATE ingest_rejections SET published_at = @at WHERE submission_id = @Key AND claim_index BETWEEN @first AND @last",
                            new { at, submission.Key, first = submission.Min(claim => claim.Index), last = submission.Max(claim => claim.Index) },
                            transaction);
                    }
                },
                cancellation);

    /// <summary>For when messages died, with their process or their broker: whatever has not ended counts as unpublished again. Gives the number of such claims.</summary>
    public Task<int> ForgetPublishedAsync(CancellationToken cancellation) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "UPDATE ingest_claims SET published_at = NULL WHERE status <> @Ended", new { ClaimStatus.Ended }, transaction),
            cancellation);

    private sealed class AcceptedRow
    {
        public required string Claim { get; init; }
        public required string ContentHash { get; init; }
        public required string SubmissionId { get; init; }
        public required DateTimeOffset ReceivedAt { get; init; }
        public string? SameContentAs { get; init; }
        public string? Traceparent { get; init; }

        public ClaimAccepted ToEvent() => new()
        {
            Claim = JsonSerializer.Deserialize<Claim>(Claim, ClaimJson.Options)!,
            ContentHash = ContentHash,
            SubmissionId = SubmissionId,
            ReceivedAt = ReceivedAt,
            SameContentAs = SameContentAs,
        };
    }

    private sealed class RejectedRow
    {
        public string? Submitter { get; init; }
        public string? Number { get; init; }
        public long? Version { get; init; }
        public required string SubmissionId { get; init; }
        public required long ClaimIndex { get; init; }
        public required string Faults { get; init; }
        public required DateTimeOffset ReceivedAt { get; init; }

        public ClaimRejected ToEvent() => new()
        {
            Key = Number is null ? null : new ClaimKey(Submitter!, Number, (int)Version!.Value),
            SubmissionId = SubmissionId,
            Index = (int)ClaimIndex,
            Faults = JsonSerializer.Deserialize<List<Fault>>(Faults, ClaimJson.Options)!,
            ReceivedAt = ReceivedAt,
        };
    }
}

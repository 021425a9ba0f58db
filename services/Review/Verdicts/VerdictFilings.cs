using Claims.Contracts;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Review.Verdicts;

/// <summary>Which verdicts and withdrawals Metrics holds.</summary>
internal sealed class VerdictFilings(Database database)
{
    /// <summary>Those that Metrics has not said it holds, oldest first, each with the span it was recorded in.</summary>
    public Task<IReadOnlyList<(ReviewRecorded Event, string? Traceparent)>> UnfiledAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<(ReviewRecorded, string?)>>(
        async connection =>
        {
            var verdicts = await connection.QueryAsync<RecordedVerdict, Filing, (ReviewRecorded Event, string? Traceparent)>(
                $"SELECT {VerdictRows.Columns}, v.verdict_id AS FilingId, v.traceparent AS Traceparent FROM {VerdictRows.Source} WHERE NOT v.is_filed",
                (verdict, filing) => (verdict.ToEvent(), filing.Traceparent),
                splitOn: nameof(Filing.FilingId));
            var withdrawals = await connection.QueryAsync<RecordedVerdict, Filing, (ReviewRecorded Event, string? Traceparent)>(
                $"SELECT {VerdictRows.Columns}, w.withdrawal_id AS FilingId, w.traceparent AS Traceparent FROM {VerdictRows.Source} WHERE NOT w.is_filed",
                (verdict, filing) => (new VerdictWithdrawal(filing.FilingId, verdict, verdict.WithdrawnAt!.Value).ToEvent(), filing.Traceparent),
                splitOn: nameof(Filing.FilingId));
            return [.. verdicts.Concat(withdrawals).OrderBy(item => item.Event.RecordedAt).ThenBy(item => item.Event.VerdictId, StringComparer.Ordinal)];
        },
        cancellation);

    /// <param name="ids">Of verdicts and of withdrawals.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task MarkFiledAsync(IEnumerable<string> ids, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var rows = ids.Order(StringComparer.Ordinal).Select(id => new { id }).ToList();
            await transaction.Connection!.ExecuteAsync("UPDATE review_verdict SET is_filed = TRUE WHERE verdict_id = @id", rows, transaction);
            await transaction.Connection!.ExecuteAsync("UPDATE review_verdict_withdrawal SET is_filed = TRUE WHERE withdrawal_id = @id", rows, transaction);
        },
        cancellation);

    private sealed record Filing
    {
        public required string FilingId { get; init; }
        public string? Traceparent { get; init; }
    }
}

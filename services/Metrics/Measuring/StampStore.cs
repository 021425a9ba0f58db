using Claims.Contracts;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Metrics.Measuring;

/// <summary>Which windows have changed since they were measured.</summary>
internal sealed class StampStore(Database database)
{
    public Task<IReadOnlyList<PendingWindow>> PendingAsync(MeasuringOptions options, DateOnly today, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var revisions = await connection.QueryAsync<(string Subject, string Model, long Day, long Revision)>(
                new CommandDefinition("SELECT subject, model, day, revision FROM metrics_window_group", cancellationToken: cancellation));
            var stamps = await connection.QueryAsync<(string Subject, string Model, long Day, long Stamp, bool Ended, bool Closed)>(new CommandDefinition(
                "SELECT subject, model, day, stamp, ended, closed FROM metrics_measured_stamp WHERE days = @WindowDays", new { options.WindowDays }, cancellationToken: cancellation));
            var summaries = await connection.QueryAsync<(string Provider, string Version, long Day, long Revision)>(
                new CommandDefinition("SELECT provider, version, day, revision FROM metrics_summary_revision", cancellationToken: cancellation));
            return PendingWindow.Of(
                [
                    .. revisions.Select(row => (Tracked(row.Subject, row.Model), DateOnly.FromDayNumber((int)row.Day), row.Revision)),
                    .. summaries.Select(row => (TrackedModel.Of(new SummaryOrigin(row.Provider, row.Version)), DateOnly.FromDayNumber((int)row.Day), row.Revision)),
                ],
                stamps.ToDictionary(row => (Tracked(row.Subject, row.Model), DateOnly.FromDayNumber((int)row.Day)), row => new WindowStamp(row.Stamp, row.Ended, row.Closed)),
                options,
                today);
        },
        cancellation);

    public static Task NoteAsync(System.Data.Common.DbTransaction transaction, PendingWindow window, WindowStamp stamp) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO metrics_measured_stamp (subject, model, days, day, stamp, ended, closed) VALUES (@Subject, @Model, @Days, @Day, @Stamp, @Ended, @Closed)
        ON CONFLICT (subject, model, days, day) DO UPDATE SET stamp = excluded.stamp, ended = excluded.ended, closed = excluded.closed
        """,
        new
        {
            Subject = window.Tracked.Subject.ToString(), window.Tracked.Model, window.Span.Days, Day = window.Span.From.DayNumber, stamp.Stamp, stamp.Ended, stamp.Closed,
        },
        transaction);

    private static TrackedModel Tracked(string subject, string model) => new(Enum.Parse<PerformanceSubject>(subject), model);
}

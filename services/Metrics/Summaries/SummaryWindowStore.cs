using System.Data.Common;
using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Tracking.Summaries;

using Dapper;

namespace Claims.Metrics.Summaries;

/// <summary>What windows of summaries were found to be, and what they left behind when they were closed.</summary>
internal sealed class SummaryWindowStore(Database database)
{
    /// <summary>In place of what was found before.</summary>
    public static Task SaveAsync(DbTransaction transaction, MeasuredSummaries measured) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO metrics_summary_window (provider, version, days, day, measured) VALUES (@Provider, @Version, @Days, @Day, @Measured)
        ON CONFLICT (provider, version, days, day) DO UPDATE SET measured = excluded.measured
        """,
        new
        {
            measured.Origin.Provider, measured.Origin.Version, measured.Days, Day = measured.From.DayNumber, Measured = JsonSerializer.Serialize(measured, ClaimJson.Options),
        },
        transaction);

    /// <summary>Once for each window.</summary>
    public static Task CloseAsync(DbTransaction transaction, SummaryOrigin origin, int days, ClosedSummaries closed) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO metrics_summary_closed (provider, version, days, day, closed) VALUES (@Provider, @Version, @days, @Day, @Closed)
        ON CONFLICT (provider, version, days, day) DO NOTHING
        """,
        new { origin.Provider, origin.Version, days, Day = closed.From.DayNumber, Closed = JsonSerializer.Serialize(closed, ClaimJson.Options) },
        transaction);

    /// <summary>Windows that begin in a period, in order of time and of names.</summary>
    public Task<IReadOnlyList<MeasuredSummaries>> FindAsync(SummaryQuery query, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<MeasuredSummaries>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<string>(new CommandDefinition(
                $"SELECT measured FROM metrics_summary_window WHERE day >= @From AND day < @To{query.Conditions} ORDER BY day, provider, version", query.Parameters, cancellationToken: cancellation));
            return [.. rows.Select(json => JsonSerializer.Deserialize<MeasuredSummaries>(json, ClaimJson.Options)!)];
        },
        cancellation);

    /// <summary>An origin's closed windows, in order of time.</summary>
    public Task<IReadOnlyList<ClosedSummaries>> ClosedAsync(SummaryOrigin origin, int days, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<ClosedSummaries>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<string>(new CommandDefinition(
                "SELECT closed FROM metrics_summary_closed WHERE provider = @Provider AND version = @Version AND days = @days ORDER BY day",
                new { origin.Provider, origin.Version, days },
                cancellationToken: cancellation));
            return [.. rows.Select(json => JsonSerializer.Deserialize<ClosedSummaries>(json, ClaimJson.Options)!)];
        },
        cancellation);
}

using System.Data.Common;
using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Metrics.Measuring;

/// <summary>Measured windows in storage, as they were published: the latest of each.</summary>
internal sealed class MeasuredStore(Database database)
{
    public static Task SaveAsync(DbTransaction transaction, PerformanceMeasured measured) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO metrics_measured (subject, model, kind, value, day, days, measured, measured_at)
        VALUES (@Subject, @ModelHash, @SegmentKind, @SegmentValue, @Day, @Days, @Measured, @MeasuredAt)
        ON CONFLICT (subject, model, kind, value, days, day) DO UPDATE SET measured = excluded.measured, measured_at = excluded.measured_at
        """,
        new
        {
            Subject = measured.Window.Subject.ToString(),
            measured.Window.ModelHash,
            measured.Window.SegmentKind,
            measured.Window.SegmentValue,
            Day = measured.Window.From.DayNumber,
            measured.Window.Days,
            Measured = JsonSerializer.Serialize(measured, ClaimJson.Options),
            measured.MeasuredAt,
        },
        transaction);

    /// <summary>What was measured of a period, in order of time; null where a condition does not matter.</summary>
    public Task<IReadOnlyList<PerformanceMeasured>> FindAsync(MeasuredQuery query, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<PerformanceMeasured>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<string>(new CommandDefinition(
                $"SELECT measured FROM metrics_measured WHERE day >= @From AND day < @To{query.Conditions} ORDER BY day, subject, model, kind, value", query.Parameters, cancellationToken: cancellation));
            return [.. rows.Select(json => JsonSerializer.Deserialize<PerformanceMeasured>(json, ClaimJson.Options)!)];
        },
        cancellation);
}

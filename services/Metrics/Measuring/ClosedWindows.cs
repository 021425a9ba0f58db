using Claims.Hosting.Storage;
using Claims.Metrics.Windows;
using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Measuring;

/// <summary>A model's windows whose verdicts have had their time to come.</summary>
internal sealed class ClosedWindows(Database database, WindowStore windows, IOptions<MeasuringOptions> options)
{
    /// <summary>The last closed windows of all claims that begin before a day, in order of time, as far back as <see cref="MeasuringOptions.CalibrationWindows"/>.</summary>
    public async Task<IReadOnlyList<Window>> OfAsync(TrackedModel tracked, DateOnly before, CancellationToken cancellation)
    {
        var days = await database.ReadAsync(
            connection => connection.QueryAsync<long>(new CommandDefinition(
                """
                SELECT day FROM metrics_measured_stamp
                WHERE subject = @Subject AND model = @Model AND days = @WindowDays AND closed AND day < @Before ORDER BY day DESC LIMIT @CalibrationWindows
                """,
                new { Subject = tracked.Subject.ToString(), tracked.Model, options.Value.WindowDays, Before = before.DayNumber, options.Value.CalibrationWindows },
                cancellationToken: cancellation)),
            cancellation);
        var found = new List<Window>();
        foreach (var day in days.Order().Select(day => DateOnly.FromDayNumber((int)day)))
        {
            var query = new WindowQuery(day, day.AddDays(options.Value.WindowDays), tracked.Subject, Segment.All, tracked.Model);
            found.Add(await windows.ReadAsync(query, cancellation));
        }

        return found;
    }
}

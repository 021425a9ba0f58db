using System.Data.Common;
using System.Text.Json;

using Claims.Hosting.Storage;
using Claims.Tracking.Degradation;
using Claims.Tracking.Figures;
using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

using Dapper;

namespace Claims.Metrics.Measuring;

/// <summary>Evidence of closed windows: added once, never changed.</summary>
internal sealed class BetStore(Database database)
{
    public static async Task AddAsync(DbTransaction transaction, TrackedModel tracked, WindowSpan span, Segment segment, IReadOnlyDictionary<Measure, WindowBets> bets)
    {
        foreach (var (measure, bet) in bets)
        {
            await transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO metrics_bet (subject, model, kind, value, days, day, measure, logs) VALUES (@Subject, @Model, @Kind, @Value, @Days, @Day, @Measure, @Logs)
                ON CONFLICT (subject, model, kind, value, days, day, measure) DO NOTHING
                """,
                new
                {
                    Subject = tracked.Subject.ToString(),
                    tracked.Model,
                    segment.Kind,
                    segment.Value,
                    span.Days,
                    Day = span.From.DayNumber,
                    Measure = measure.ToString(),
                    Logs = JsonSerializer.Serialize(bet.Logs),
                },
                transaction);
        }
    }

    /// <summary>All bets of a model, by segment and measure, each with the first days of its windows in order.</summary>
    public Task<IReadOnlyList<Evidence>> OfAsync(TrackedModel tracked, int days, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<Evidence>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<(string Kind, string Value, string Measure, long Day, string Logs)>(new CommandDefinition(
                "SELECT kind, value, measure, day, logs FROM metrics_bet WHERE subject = @Subject AND model = @Model AND days = @Days ORDER BY kind, value, measure, day",
                new { Subject = tracked.Subject.ToString(), tracked.Model, Days = days },
                cancellationToken: cancellation));
            return
            [
                .. from row in rows
                   group row by (row.Kind, row.Value, row.Measure) into windows
                   select new Evidence(
                       new Segment(windows.Key.Kind, windows.Key.Value),
                       Enum.Parse<Measure>(windows.Key.Measure),
                       [.. windows.Select(row => DateOnly.FromDayNumber((int)row.Day))],
                       [.. windows.Select(row => new WindowBets(JsonSerializer.Deserialize<double[]>(row.Logs)!))]),
            ];
        },
        cancellation);
}

/// <param name="Segment">Which claims.</param>
/// <param name="Measure">What may be worse.</param>
/// <param name="Days">First day of each window.</param>
/// <param name="Windows">What each added.</param>
internal sealed record Evidence(Segment Segment, Measure Measure, IReadOnlyList<DateOnly> Days, IReadOnlyList<WindowBets> Windows);

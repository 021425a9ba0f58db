using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Hosting.Storage;

using Dapper;

using MassTransit;

namespace Claims.Review.Summaries;

/// <summary>Tells Metrics what was written of summaries, oldest first: after the write, and again until the broker has it. Who hears it twice counts it once.</summary>
internal sealed class TellSummaries(Database database, IBus bus, TimeProvider clock, ILogger<TellSummaries> logger) : BusBackgroundService
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        var outages = Retrying.UntilDone(clock, first: s_pause, longest: TimeSpan.FromSeconds(60), (attempt, exception) => logger.TellingFailed(exception.GetType().Name, attempt + 1));
        using var timer = new PeriodicTimer(s_pause, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await outages.ExecuteAsync(async cancellation => await TurnAsync(cancellation), stopping);
        }
    }

    internal async Task<int> TurnAsync(CancellationToken cancellation)
    {
        var untold = (await database.ReadAsync(
            connection => connection.QueryAsync<(string Id, string Kind, string Content)>(
                $"SELECT event_id, kind, content FROM review_summary_event WHERE is_told = FALSE ORDER BY at, event_id LIMIT {MostAtOnce}"),
            cancellation)).AsList();
        foreach (var (_, kind, content) in untold)
        {
            await (kind switch
            {
                nameof(SummaryMeasured) => PublishAsync<SummaryMeasured>(content, cancellation),
                nameof(SummaryRated) => PublishAsync<SummaryRated>(content, cancellation),
                nameof(SummariesCompared) => PublishAsync<SummariesCompared>(content, cancellation),
                _ => throw new InvalidOperationException($"Nobody is told of {kind}."),
            });
        }

        if (untold.Count > 0)
        {
            await database.WriteAsync(
                transaction => transaction.Connection!.ExecuteAsync("UPDATE review_summary_event SET is_told = TRUE WHERE event_id = @Id", untold.Select(one => new { one.Id }), transaction), cancellation);
        }

        return untold.Count;
    }

    private Task PublishAsync<T>(string content, CancellationToken cancellation)
        where T : class => bus.Publish(JsonSerializer.Deserialize<T>(content, ClaimJson.Options)!, cancellation);
}

using Claims.Hosting.Bus;

using MassTransit;

using Polly;

namespace Claims.Scoring.Models;

/// <summary>Tells the other services of models that were put to use, until they can be told.</summary>
internal sealed class AnnounceModels(ModelAnnouncements announcements, IBus bus, TimeProvider time, ILogger<AnnounceModels> log) : BusBackgroundService
{
    protected override async Task RunAsync(CancellationToken stopping)
    {
        var outages = Outages();
        await foreach (var model in announcements.Waiting.ReadAllAsync(stopping))
        {
            await outages.ExecuteAsync(async cancellation => await bus.Publish(model, cancellation), stopping);
        }
    }

    private ResiliencePipeline Outages() => Retrying.UntilDone(
        time, first: TimeSpan.FromSeconds(1), longest: TimeSpan.FromSeconds(30), (attempt, exception) => log.NotAnnounced(attempt, exception.GetType().Name));
}

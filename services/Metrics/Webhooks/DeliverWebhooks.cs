using Microsoft.Extensions.Options;

namespace Claims.Metrics.Webhooks;

/// <summary>Delivers to every endpoint, each at its own pace: one that is away holds up no other.</summary>
internal sealed class DeliverWebhooks(
    WebhookStore store, InstanceTurn turn, SendWebhook send, TimeProvider clock, IOptions<WebhookOptions> options, ILogger<DeliverWebhooks> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(WebhookEndpoint.Of(options.Value).Select(endpoint => DeliverAsync(endpoint, stoppingToken)));
        }
        finally
        {
            await turn.LeaveAsync();
        }
    }

    private async Task DeliverAsync(WebhookEndpoint endpoint, CancellationToken stopping)
    {
        var deliver = new DeliverToEndpoint(endpoint, store, turn, send, clock, options, log);
        var outages = Outages.Waiting(clock, log, "Delivering to other systems");
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.WebhookDelivery.PollSeconds), clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await outages.ExecuteAsync(async cancellation => await deliver.RunAsync(cancellation), stopping);
        }
    }
}

using Microsoft.Extensions.Options;

using Polly;
using Polly.CircuitBreaker;

namespace Claims.Metrics.Webhooks;

/// <summary>Delivers one endpoint's events one after the other: each until it is taken or given up.</summary>
internal sealed class DeliverToEndpoint(
    WebhookEndpoint endpoint, WebhookStore store, InstanceTurn turn, SendWebhook send, TimeProvider clock, IOptions<WebhookOptions> options, ILogger log)
{
    /// <summary>So that the order holds, one instance delivers to an endpoint. One that dies loses its turn half a minute after its try would have timed out.</summary>
    private readonly string _turn = $"webhook {endpoint.Name}";
    private readonly TimeSpan _length = TimeSpan.FromSeconds(30 + options.Value.WebhookDelivery.TimeoutSeconds);
    private readonly WebhookDeliveryOptions _options = options.Value.WebhookDelivery;
    private readonly ResiliencePipeline<WebhookTry> _patience = WebhookPatience.Of(options.Value.WebhookDelivery, new CircuitBreakerStateProvider(), clock);

    /// <summary>Until nothing waits, or another instance delivers.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (await store.NextAsync(endpoint.Name, stopping) is { } delivery)
        {
            switch (await _patience.ExecuteAsync(async cancellation => await TryAsync(delivery, cancellation), stopping))
            {
                case WebhookTry.Taken taken:
                    await store.NoteAsync(delivery.Id, WebhookState.Delivered, taken.Code, clock.GetUtcNow(), stopping);
                    await store.ForgetAsync(endpoint.Name, clock.GetUtcNow().AddDays(-_options.KeepDays), stopping);
                    break;
                case WebhookTry.Failed failed:
                    await store.NoteAsync(delivery.Id, WebhookState.Dead, failed.Code, clock.GetUtcNow(), stopping);
                    log.WebhookDead(delivery.Kind, delivery.Id, failed.Code);
                    break;
                default:
                    return;
            }
        }
    }

    private async Task<WebhookTry> TryAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        if (!await turn.TakeAsync(_turn, _length, cancellation))
        {
            return new WebhookTry.Passed();
        }

        var attempts = await store.CountAttemptAsync(delivery.Id, cancellation);
        var code = await send.RunAsync(endpoint, delivery, cancellation);
        if (SendWebhook.IsTaken(code))
        {
            return new WebhookTry.Taken(code);
        }

        await store.NoteAsync(delivery.Id, WebhookState.Pending, code, clock.GetUtcNow(), cancellation);
        return new WebhookTry.Failed(code, IsLast: attempts >= _options.Attempts);
    }
}

using System.Data.Common;

using Claims.Hosting.Bus;
using Claims.Hosting.Telemetry;
using Claims.Ingest.Submissions;

using Microsoft.Extensions.Options;

using Polly;

using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Claims.Ingest.Amqp;

/// <summary>One message from the submit queue: submit, acknowledge to the submitter, and only then to the broker.</summary>
internal sealed class TakeDelivery(
    SubmitClaims claims, ReplyQueues replies, IAnswerSubmitters answers, IOptions<IngestOptions> options, BusMeters meters, TimeProvider time, ILogger<TakeDelivery> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline _outages = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new()
        {
            ShouldHandle = new PredicateBuilder().Handle<DbException>(exception => exception.IsTransient),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = LongestPause,
            OnRetry = arguments =>
            {
                Log.StorageAway(log, arguments.AttemptNumber, arguments.Outcome.Exception!);
                return default;
            },
        })
        .Build();

    /// <summary>
    /// An outage of storage is waited out with the message in hand. Anything else gives it back after a pause that grows with each
    /// delivery, until the broker's delivery limit moves it to the error queue.
    /// </summary>
    /// <param name="stopping">Ends waiting, not work that has begun.</param>
    public async Task TakeAsync(IChannel channel, BasicDeliverEventArgs delivery, CancellationToken stopping)
    {
        var queue = options.Value.SubmitQueue;
        var started = time.GetTimestamp();
        using var span = BusSpans.StartMessage("rabbitmq", queue, TraceContext.Parse(DeliveredSubmission.Traceparent(delivery.BasicProperties)));
        try
        {
            await _outages.ExecuteAsync(async _ => await AnswerAsync(delivery), stopping);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
            meters.Handled(queue, time.GetElapsedTime(started), error: null);
        }
        catch (Exception exception) when (channel.IsOpen)
        {
            var deliveries = Deliveries(delivery.BasicProperties);
            Log.DeliveryFailed(log, deliveries, exception);
            span?.Fail(exception);
            meters.Handled(queue, time.GetElapsedTime(started), exception.GetType().FullName);
            meters.Retried(queue, 1);
            await Task.Delay(Pause(deliveries), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await channel.BasicNackAsync(delivery.DeliveryTag, multiple: false, requeue: true, CancellationToken.None);
        }
    }

    private async Task AnswerAsync(BasicDeliverEventArgs delivery)
    {
        var incoming = DeliveredSubmission.From(delivery.Body, delivery.BasicProperties, delivery.Redelivered, options.Value);
        var answer = await claims.SubmitAsync(incoming, CancellationToken.None);
        if (incoming.ReplyTo is { } queue)
        {
            var (mediaType, content) = answer.Acknowledgement;
            await replies.SendAsync(
                [new Reply(queue, incoming.CorrelationId, "acknowledgement", answer.SubmissionId, mediaType, content)], CancellationToken.None);
            await answers.ExpectAsync(answer, CancellationToken.None);
        }
    }

    /// <summary>Quorum queues count in this header how often a message came back.</summary>
    private static long Deliveries(IReadOnlyBasicProperties properties) =>
        1 + (properties.Headers?.TryGetValue("x-delivery-count", out var count) is true && count is long before ? before : 0);

    private static TimeSpan Pause(long deliveries) =>
        TimeSpan.FromMilliseconds(Math.Min(LongestPause.TotalMilliseconds, 100 * Math.Pow(2, deliveries)));
}

using Claims.Contracts;
using Claims.Hosting.Bus;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>Keeps what was predicted for each claim, once, and says so.</summary>
public sealed class FilePredictions(Filing filing, TimeProvider clock, IOptions<BusOptions> options, ILogger<FilePredictions> logger)
    : BatchConsumer<ClaimAssessed>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimAssessed>> messages, ConsumeContext publisher)
    {
        var added = await filing.PredictionsAsync(messages.Select(message => message.Message), clock.GetUtcNow(), publisher.CancellationToken);
        await publisher.Publish(
            new AssessmentsFiled { By = "metrics", ClaimIds = messages.Select(message => message.Message.Accepted.Claim.Key.Id).Distinct().ToList() }, publisher.CancellationToken);
        logger.PredictionsFiled(messages.Count, added);
    }
}

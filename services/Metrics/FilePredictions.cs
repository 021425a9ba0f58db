using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Metrics.Predictions;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>Keeps what was predicted for each claim, once, and says so.</summary>
public sealed class FilePredictions(Filing filing, TimeProvider clock, IOptions<BusOptions> options, ILogger<FilePredictions> logger)
    : BatchConsumer<ClaimAssessed>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimAssessed>> messages, ConsumeContext publisher)
    {
        var recordedAt = clock.GetUtcNow();
        var rows = messages.Select(message => message.Message.ToRow(recordedAt)).ToList();
        var added = await filing.AddAsync(rows, publisher.CancellationToken);
        await publisher.Publish(
            new AssessmentsFiled { By = "metrics", ClaimIds = rows.Select(row => row.ClaimId).Distinct().ToList() }, publisher.CancellationToken);
        logger.PredictionsFiled(messages.Count, added);
    }
}

using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Metrics.Verdicts;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>Adds reviewers' verdicts to what is known; none is ever changed. Says which are held, so that Review need not send them again.</summary>
public sealed class FileVerdicts(Filing filing, TimeProvider clock, IOptions<BusOptions> options, ILogger<FileVerdicts> logger)
    : BatchConsumer<ReviewRecorded>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ReviewRecorded>> messages, ConsumeContext publisher)
    {
        var knownAt = clock.GetUtcNow();
        var added = await filing.VerdictsAsync([.. messages.Select(message => VerdictRow.Of(message.Message, knownAt))], publisher.CancellationToken);
        await publisher.Publish(
            new VerdictsFiled { VerdictIds = messages.Select(message => message.Message.VerdictId).Distinct().ToList() }, publisher.CancellationToken);
        logger.VerdictsFiled(messages.Count, added);
    }
}

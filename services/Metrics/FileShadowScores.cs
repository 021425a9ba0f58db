using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Metrics.Shadow;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>Keeps what a challenger said of each claim beside what counted, once.</summary>
public sealed class FileShadowScores(ShadowStore store, IOptions<BusOptions> options, ILogger<FileShadowScores> logger) : BatchConsumer<ClaimShadowScored>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimShadowScored>> messages, ConsumeContext publisher)
    {
        var added = await store.AddAsync([.. messages.Select(message => message.Message)], publisher.CancellationToken);
        logger.ShadowScoresFiled(messages.Count, added);
    }
}

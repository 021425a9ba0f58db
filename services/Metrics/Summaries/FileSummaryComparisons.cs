using Claims.Contracts;
using Claims.Hosting.Bus;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Summaries;

/// <summary>Keeps which of two summaries reviewers preferred, once.</summary>
public sealed class FileSummaryComparisons(SummaryFiling filing, IOptions<BusOptions> options, ILogger<FileSummaryComparisons> logger) : BatchConsumer<SummariesCompared>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<SummariesCompared>> messages, ConsumeContext publisher)
    {
        var added = await filing.ComparisonsAsync(messages.Select(message => message.Message), publisher.CancellationToken);
        logger.SummaryComparisonsFiled(messages.Count, added);
    }
}

using Claims.Contracts;
using Claims.Hosting.Bus;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Summaries;

/// <summary>Keeps what was measured of each summary, once.</summary>
public sealed class FileSummaries(SummaryFiling filing, IOptions<BusOptions> options, ILogger<FileSummaries> logger) : BatchConsumer<SummaryMeasured>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<SummaryMeasured>> messages, ConsumeContext publisher)
    {
        var added = await filing.SummariesAsync(messages.Select(message => message.Message), publisher.CancellationToken);
        logger.SummariesFiled(messages.Count, added);
    }
}

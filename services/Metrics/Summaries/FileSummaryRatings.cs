using Claims.Contracts;
using Claims.Hosting.Bus;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Summaries;

/// <summary>Keeps every rating that reviewers give summaries, once.</summary>
public sealed class FileSummaryRatings(SummaryFiling filing, IOptions<BusOptions> options, ILogger<FileSummaryRatings> logger) : BatchConsumer<SummaryRated>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<SummaryRated>> messages, ConsumeContext publisher)
    {
        var added = await filing.RatingsAsync(messages.Select(message => message.Message), publisher.CancellationToken);
        logger.SummaryRatingsFiled(messages.Count, added);
    }
}

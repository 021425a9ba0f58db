using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Summaries;

/// <summary>Delivery policy of <see cref="FileSummaryRatings"/>.</summary>
public sealed class FileSummaryRatingsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<FileSummaryRatings>(options);

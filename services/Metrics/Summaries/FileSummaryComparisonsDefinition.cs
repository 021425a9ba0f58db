using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Summaries;

/// <summary>Delivery policy of <see cref="FileSummaryComparisons"/>.</summary>
public sealed class FileSummaryComparisonsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<FileSummaryComparisons>(options);

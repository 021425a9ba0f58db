using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Summaries;

/// <summary>Delivery policy of <see cref="FileSummaries"/>.</summary>
public sealed class FileSummariesDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<FileSummaries>(options);

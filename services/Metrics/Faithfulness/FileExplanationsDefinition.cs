using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Faithfulness;

/// <summary>Delivery policy of <see cref="FileExplanations"/>.</summary>
public sealed class FileExplanationsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<FileExplanations>(options);

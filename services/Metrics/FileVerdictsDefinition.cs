using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>Delivery policy of <see cref="FileVerdicts"/>.</summary>
public sealed class FileVerdictsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<FileVerdicts>(options);

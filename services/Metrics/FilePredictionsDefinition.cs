using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>Delivery policy of <see cref="FilePredictions"/>.</summary>
public sealed class FilePredictionsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<FilePredictions>(options);

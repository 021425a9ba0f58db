using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Metrics;

/// <summary>Delivery policy of <see cref="FileShadowScores"/>.</summary>
public sealed class FileShadowScoresDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<FileShadowScores>(options);

using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Review.Cases;

/// <summary>Delivery policy of <see cref="OpenCases"/>.</summary>
internal sealed class OpenCasesDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<OpenCases>(options);

using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Review.Verdicts;

/// <summary>Delivery policy of <see cref="ConfirmVerdicts"/>.</summary>
internal sealed class ConfirmVerdictsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<ConfirmVerdicts>(options);

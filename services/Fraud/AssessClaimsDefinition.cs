using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Fraud;

/// <summary>Delivery policy of <see cref="AssessClaims"/>.</summary>
public sealed class AssessClaimsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<AssessClaims>(options);

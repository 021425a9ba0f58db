using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Scoring;

/// <summary>Delivery policy of <see cref="ScoreClaims"/>.</summary>
internal sealed class ScoreClaimsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<ScoreClaims>(options);

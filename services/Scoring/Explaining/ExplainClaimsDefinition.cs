using MassTransit;

namespace Claims.Scoring.Explaining;

/// <summary>Delivery policy of <see cref="ExplainClaims"/>: somebody waits, but scoring goes first.</summary>
internal sealed class ExplainClaimsDefinition : ConsumerDefinition<ExplainClaims>
{
    public ExplainClaimsDefinition() => ConcurrentMessageLimit = 2;
}

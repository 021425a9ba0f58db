using Claims.Contracts;
using Claims.Scoring.Models;

using MassTransit;

namespace Claims.Scoring.Explaining;

/// <summary>Answers what made the model decide a claim as it did.</summary>
internal sealed class ExplainClaims(Slot<ScoringSet> champion) : IConsumer<ExplainClaim>
{
    public Task Consume(ConsumeContext<ExplainClaim> context)
    {
        using var set = champion.Take();
        var accepted = context.Message.Accepted;
        var explanation = set.Value.Model.Explain(accepted, set.Value.PolicyOf(accepted.Claim));
        return context.RespondAsync(new ClaimExplained { Explanation = explanation, IsSameDecision = explanation.DecisionId == context.Message.DecisionId });
    }
}

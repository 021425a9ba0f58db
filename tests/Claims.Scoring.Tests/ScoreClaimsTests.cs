using Claims.Contracts;
using Claims.Testing;

namespace Claims.Scoring.Tests;

public class ScoreClaimsTests
{
    [Fact]
    public async Task Accepted_claims_are_scored_by_attention_over_their_policy()
    {
        await using var services = await RunningServices.StartAsync([new ScoringModule()]);
        var scored = await services.ListenAsync<ClaimScored>();
        var accepted = AcceptedClaims.Generate(20);

        await services.PublishAsync<ClaimAccepted>(accepted);

        await Eventually.BecomesAsync(20, () => Task.FromResult(scored.Count));
        Assert.All(scored, message =>
        {
            Assert.Equal(ScoredBy.Attention, message.Score.ScoredBy);
            Assert.Equal(message.Accepted.Claim.Policy.PolicyId, message.Score.PolicyId);
            Assert.InRange(message.Score.PValue, double.Epsilon, 1);
            Assert.Equal(message.Accepted.Claim.Lines.Select(line => line.Number), message.Score.Lines.Select(line => line.LineNumber));
        });
    }

    [Fact]
    public async Task The_same_claim_scored_again_gives_the_same_decision()
    {
        await using var services = await RunningServices.StartAsync([new ScoringModule()]);
        var scored = await services.ListenAsync<ClaimScored>();
        var accepted = AcceptedClaims.Generate(1);

        await services.PublishAsync<ClaimAccepted>(accepted);
        await Eventually.BecomesAsync(1, () => Task.FromResult(scored.Count));
        await services.PublishAsync<ClaimAccepted>(accepted);
        await Eventually.BecomesAsync(2, () => Task.FromResult(scored.Count));

        var scores = scored.Select(message => message.Score).ToList();
        Assert.Equal(scores[0].DecisionId, scores[1].DecisionId);
        Assert.Equal(scores[0].PValue, scores[1].PValue);
        Assert.Equal(scores[0].Lines[0].Clauses[0].Weight, scores[1].Lines[0].Clauses[0].Weight);
    }

    [Fact]
    public async Task A_broken_limit_is_flagged_with_both_numbers()
    {
        await using var services = await RunningServices.StartAsync([new ScoringModule()]);
        var scored = await services.ListenAsync<ClaimScored>();
        var claim = AcceptedClaims.Generate(1)[0];
        var strips = claim.Claim.Lines[0] with { Code = "A4253", System = CodeSystem.Hcpcs, RevenueCode = null, Units = 40, PlaceOfService = "12" };

        await services.PublishAsync<ClaimAccepted>(claim with
        {
            Claim = claim.Claim with { Policy = new PolicyReference { PolicyId = "commercial-ppo" }, Lines = [strips], TotalCharge = strips.Charge },
        });

        await Eventually.BecomesAsync(1, () => Task.FromResult(scored.Count));
        var score = Assert.Single(scored).Score;
        Assert.True(score.IsFlagged);
        var violation = Assert.Single(score.Violations, found => found.ClauseId == "4.6");
        Assert.Equal(("at most 6 units on a line", "40"), (violation.Expected, violation.Actual));
    }
}

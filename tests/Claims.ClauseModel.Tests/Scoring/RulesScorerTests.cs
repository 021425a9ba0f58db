using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Scoring;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Scoring;

public class RulesScorerTests
{
    private static readonly Policy Policy = Some.Policy(Some.Clause(ClauseKind.Limit, "97110", new Condition.MaxUnitsPerLine(3)) with { Id = "4.1" });

    [Fact]
    public void A_broken_condition_flags_the_claim_and_is_its_reason()
    {
        var score = Score(Some.Claim(Some.Line(), Some.Line(2, "97110", units: 9)));

        Assert.True(score.IsFlagged);
        Assert.Equal(ViolationCodes.UnitsOverLineLimit, Assert.Single(score.Violations).Code);
        var reason = Assert.Single(score.Reasons);
        Assert.Equal((ReasonCodes.BrokenCondition, 2, "4.1"), (reason.Code, reason.LineNumber, reason.ClauseId));
        Assert.Contains("found 9", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_that_no_model_was_asked()
    {
        var score = Score(Some.Claim());

        Assert.Equal((ScoredBy.Rules, RulesScorer.Hash, 1d, false), (score.ScoredBy, score.ModelHash, score.PValue, score.IsFlagged));
        Assert.Empty(score.Lines);
    }

    [Fact]
    public void Its_decision_is_another_than_the_models()
    {
        var accepted = Accepted(Some.Claim());

        var byRules = RulesScorer.Score(accepted, Policy, new ScoringOptions(), default);
        var byModel = new ClauseScorer(Simulated.Model, new ScoringOptions()).Score(accepted, Policy, default);

        Assert.NotEqual(byModel.DecisionId, byRules.DecisionId);
        Assert.Equal(byRules.DecisionId, RulesScorer.Score(accepted, Policy, new ScoringOptions(), DateTimeOffset.MaxValue).DecisionId);
    }

    private static ClauseScore Score(Claim claim) => RulesScorer.Score(Accepted(claim), Policy, new ScoringOptions(), default);

    private static ClaimAccepted Accepted(Claim claim) =>
        new() { Claim = claim, ContentHash = ClaimJson.ContentHash(claim), SubmissionId = "s", ReceivedAt = DateTimeOffset.UnixEpoch };
}

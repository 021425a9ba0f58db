using System.Text.Json;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Scoring;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Scoring;

public class ClauseScorerTests
{
    private static readonly Policy Policy = Some.Policy(
        Some.Clause(ClauseKind.Coverage, "99213") with { Id = "2.1", Text = "Office visits are covered." },
        Some.Clause(ClauseKind.Limit, "97110", new Condition.MaxUnitsPerLine(3)) with { Id = "4.1", Text = "Therapy is limited to three units per line." },
        Some.Clause(ClauseKind.Exclusion, "97810", new Condition.NotCovered()) with { Id = "3.1", Text = "Acupuncture is not covered." },
        Some.Clause(ClauseKind.Eligibility, null, new Condition.MemberCovered()) with { Id = "1.1", Text = "The member is covered on the date of service." });

    [Fact]
    public void The_line_attends_most_to_the_clause_that_names_its_service()
    {
        var score = Score(Some.Claim());

        var line = Assert.Single(score.Lines);
        Assert.Equal("2.1", line.Clauses[0].ClauseId);
        Assert.Equal("evaluation-management", line.ServiceKind);
        Assert.Equal(4, line.Clauses[0].Heads.Count);
        Assert.Equal(line.Clauses[0].Weight, line.Clauses[0].Heads.Average(), 1e-5);
        Assert.Equal(line.Clauses.Select(clause => clause.Weight).OrderDescending(), line.Clauses.Select(clause => clause.Weight));
        Assert.False(score.IsFlagged);
    }

    [Fact]
    public void Reported_weights_and_the_null_weight_sum_to_one_where_nothing_is_cut_off()
    {
        var line = Score(Some.Claim()).Lines[0];

        Assert.InRange(line.Clauses.Sum(clause => clause.Weight) + line.NullWeight, 0.96, 1.00001);
    }

    [Fact]
    public void An_excluded_service_is_flagged_with_its_clause_and_both_numbers()
    {
        var score = Score(Some.Claim(Some.Line(code: "97810")));

        Assert.True(score.IsFlagged);
        var reason = score.Reasons[0];
        Assert.Equal((ReasonCodes.AttentionOnExclusion, 1, "3.1"), (reason.Code, reason.LineNumber, reason.ClauseId));
        Assert.Contains("usual", reason.Text, StringComparison.Ordinal);
        Assert.Equal(ViolationCodes.NotCovered, Assert.Single(score.Violations).Code);
    }

    [Fact]
    public void A_broken_limit_is_named_as_one()
    {
        var score = Score(Some.Claim(Some.Line(), Some.Line(2, "97110", units: 9)));

        var reason = score.Reasons.First(reason => reason.Code == ReasonCodes.BrokenLimit);
        Assert.Equal((2, "4.1"), (reason.LineNumber, reason.ClauseId));
        Assert.Contains("found 9", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_no_clause_names_leaves_its_weight_on_none()
    {
        var score = Score(Some.Claim(Some.Line(code: "H0015")));

        Assert.True(score.Lines[0].NullWeight > 0.3, $"{score.Lines[0].NullWeight}");
        Assert.Contains(score.Reasons, reason => reason.Code == ReasonCodes.NoClauseGoverns);
    }

    [Fact]
    public void Cover_that_is_missing_is_flagged_whatever_the_line_attends_to()
    {
        var claim = Some.Claim() with { Member = Some.Claim().Member with { CoverageStart = Some.Day.AddDays(1) } };

        Assert.True(Score(claim).IsFlagged);
    }

    [Fact]
    public void Reasons_are_sorted_by_weight()
    {
        var reasons = Score(Some.Claim(Some.Line(code: "97810"), Some.Line(2, "97110", units: 9))).Reasons;

        Assert.Equal(reasons.OrderByDescending(reason => reason.Weight).Select(reason => reason.Weight), reasons.Select(reason => reason.Weight));
    }

    [Fact]
    public void A_claim_has_the_same_score_alone_and_in_a_batch()
    {
        var claims = Enumerable.Range(1, 20).Select(seed => Simulated.Normal(seed)).ToList();

        var batch = Simulated.Scorer.Score(claims.ConvertAll(claim => (Simulated.Accepted(claim), Simulated.PolicyOf(claim))), Simulated.At);

        Assert.Equal(claims.Select(claim => Json(Alone(Simulated.Scorer, claim))), batch.Select(Json));
    }

    [Fact]
    public async Task Many_threads_get_the_same_score()
    {
        var scorer = new ClauseScorer(Simulated.Model, new ScoringOptions());
        var claim = Simulated.Normal(3);

        var scores = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Json(Alone(scorer, claim)))));

        Assert.Single(scores.Distinct());
    }

    [Fact]
    public void The_decision_is_named_by_content_policy_model_and_thresholds()
    {
        var claim = Some.Claim();
        var id = Score(claim).DecisionId;

        Assert.Matches("^[0-9a-f]{64}$", id);
        Assert.Equal(id, Score(claim with { Key = new ClaimKey("other", "2", 1) }).DecisionId);
        Assert.NotEqual(id, Score(claim with { TotalCharge = 1 }).DecisionId);
        Assert.NotEqual(id, Simulated.Scorer.Score(Simulated.Accepted(claim), Policy with { Version = "2" }, Simulated.At).DecisionId);
        Assert.NotEqual(id, new ClauseScorer(Simulated.Model, new ScoringOptions { Alpha = 0.02 }).Score(Simulated.Accepted(claim), Policy, Simulated.At).DecisionId);
    }

    [Fact]
    public void A_claim_without_lines_or_clauses_is_scored_all_the_same()
    {
        Assert.Empty(Score(Some.Claim() with { Lines = [] }).Lines);

        var alone = Simulated.Scorer.Score(Simulated.Accepted(Some.Claim()), Some.Policy() with { Hash = "none" }, Simulated.At);
        Assert.Equal(1, alone.Lines[0].NullWeight);
        Assert.InRange(alone.PValue, 0, 1);
    }

    [Fact]
    public void Thresholds_outside_their_bounds_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClauseScorer(Simulated.Model, new ScoringOptions { Alpha = 1 }));

    private static ClauseScore Score(Claim claim) => Simulated.Scorer.Score(Simulated.Accepted(claim), Policy, Simulated.At);

    private static ClauseScore Alone(ClauseScorer scorer, Claim claim) => scorer.Score(Simulated.Accepted(claim), Simulated.PolicyOf(claim), Simulated.At);

    private static string Json(ClauseScore score) => JsonSerializer.Serialize(score, ClaimJson.Options);
}

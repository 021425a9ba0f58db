using System.Text.Json;
using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Explanation;
using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Learning;

namespace Claims.ClauseModel.Tests.Explanation;

public class DecisionExplainerTests
{
    private static readonly Policy Policy = Some.Policy(
        Some.Clause(conditions: new Condition.MaxUnitsPerLine(2)),
        Some.Clause(services: "E0601") with { Id = "1.2", Text = "Devices for sleep apnea." },
        Some.Clause(services: null, conditions: new Condition.FiledWithinDays(365)) with { Id = "1.3" });

    private static readonly Claim Claim = Some.Claim(Some.Line(units: 5), Some.Line(2, "E0601"));

    [Fact]
    public void A_line_shows_its_clauses_with_the_condition_that_is_broken_and_both_numbers()
    {
        var explained = Explainer().Explain(Accepted(Claim), Policy);

        Assert.Equal([null, 1, 2], explained.Lines.Select(line => line.LineNumber));
        var clause = explained.Lines[1].Clauses.Single(clause => clause.ClauseId == "1.1");
        Assert.Equal(new ExplainedCondition("UNITS_OVER_LINE_LIMIT", ConditionState.Broken, "at most 2 units on a line", "5"), Assert.Single(clause.Conditions));
        Assert.Equal(4, clause.Heads.Count);
        Assert.Equal(clause.Attention, clause.Heads.Average(), 5);
        Assert.Equal(1, explained.Lines[1].Clauses.Sum(each => each.Attention) + explained.Lines[1].NullWeight, 4);
    }

    [Fact]
    public void What_concerns_the_whole_claim_is_said_once_and_not_on_its_lines()
    {
        var explained = Explainer().Explain(Accepted(Claim), Policy);

        var condition = Assert.Single(explained.Lines[0].Clauses.Single(clause => clause.ClauseId == "1.3").Conditions);
        Assert.Equal(("FILED_LATE", ConditionState.Met, "10 days"), (condition.Code, condition.State, condition.Actual));
        Assert.All(explained.Lines.Skip(1), line => Assert.Empty(line.Clauses.Single(clause => clause.ClauseId == "1.3").Conditions));
    }

    [Fact]
    public void Attention_and_risk_are_those_of_the_network()
    {
        var encoded = new ClaimEncoder(TextEmbedder.Load(), CodeStatistics.Empty).Encode(RelatedClaim.Of(Claim, Policy))[0];
        var inferred = new ClauseNetwork(Layout, Parameters).Infer([(encoded, new PolicyEncoder(TextEmbedder.Load()).Encode(Policy))])[0];

        var explained = Explainer().Explain(Accepted(Claim), Policy);

        Assert.Equal(Probability(inferred.Risk), explained.Risk, 5);
        var (token, columns) = (2, 4);
        var head = inferred.Attention[(3 * encoded.Tokens * columns) + (token * columns) + 1];
        Assert.Equal(head, explained.Lines[1].Clauses.Single(clause => clause.ClauseId == "1.2").Heads[3], 5);
    }

    [Fact]
    public void The_same_decision_has_the_same_explanation_bit_for_bit()
    {
        var explainer = Explainer();

        var once = JsonSerializer.Serialize(explainer.Explain(Accepted(Claim), Policy), ClaimJson.Options);
        explainer.Explain(Accepted(Some.Claim()), Policy);
        var again = JsonSerializer.Serialize(explainer.Explain(Accepted(Claim) with { ReceivedAt = DateTimeOffset.MaxValue, SubmissionId = "other" }, Policy), ClaimJson.Options);
        var another = JsonSerializer.Serialize(Explainer().Explain(Accepted(Claim), Policy), ClaimJson.Options);

        Assert.Equal(once, again);
        Assert.Equal(once, another);
    }

    [Fact]
    public void The_nearest_change_and_the_broken_condition_are_said_in_words()
    {
        var explained = Explainer().Explain(Accepted(Claim), Policy);

        Assert.Equal("line 1: 2 units instead of 5", explained.Changes[0].Text);
        Assert.Contains("Line 1 breaks clause 1.1: expected at most 2 units on a line, found 5.", explained.Statements);
        Assert.Equal("The nearest change that clears the flag: line 1: 2 units instead of 5.", explained.Statements[^1]);
    }

    [Fact]
    public void A_claim_that_is_not_flagged_needs_no_change()
    {
        var explained = Explainer(threshold: 1).Explain(Accepted(Some.Claim()), Policy);

        Assert.Empty(explained.Changes);
        Assert.StartsWith("Not flagged", explained.Statements[0], StringComparison.Ordinal);
        Assert.DoesNotContain(explained.Statements, statement => statement.Contains("change", StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_read_in_parts_has_all_its_lines_explained()
    {
        var claim = Some.Claim([.. Enumerable.Range(1, ClaimEncoder.MostLines + 2).Select(number => Some.Line(number))]);

        var explained = Explainer().Explain(Accepted(claim), Policy);

        Assert.Equal(Enumerable.Range(1, ClaimEncoder.MostLines + 2), explained.Lines.Skip(1).Select(line => line.LineNumber!.Value));
        Assert.Equal([1], explained.Diagnoses.Select(diagnosis => diagnosis.Sequence));
    }

    [Fact]
    public void Names_and_words_of_the_claim_are_not_repeated()
    {
        const string Canary = "CANARY";
        var claim = Claim with
        {
            Key = new ClaimKey(Canary, Canary, 1),
            Member = Claim.Member with { Id = Canary, FamilyName = Canary, GivenName = Canary },
            BillingProvider = new Provider { Id = Canary, Name = Canary },
            PriorAuthorization = Canary,
            Notes = [new Note(1, "note", Canary)],
            Lines = [.. Claim.Lines.Select(line => line with { Description = Canary })],
        };

        var written = JsonSerializer.Serialize(Explainer().Explain(Accepted(claim), Policy), ClaimJson.Options);

        Assert.DoesNotContain(Canary, written, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly ParameterLayout Layout = new(ClaimEncoder.Shape);
    private static readonly float[] Parameters = InitialParameters.Create(Layout, seed: 4);

    private static DecisionExplainer Explainer(double threshold = 0.5)
    {
        var text = TextEmbedder.Load();
        var reader = new EvidenceReader(
            Layout, Parameters, new ClaimEncoder(text, CodeStatistics.Empty), new PolicyEncoder(text), new ModelProbabilities(Probability, Probability, threshold));
        return new DecisionExplainer(reader, claims => [.. claims.Select(claim => ByRule.Score(claim.Item1.Claim, claim.Item2))]);
    }

    private static ClaimAccepted Accepted(Claim claim) =>
        new() { Claim = claim, ContentHash = ClaimJson.ContentHash(claim), SubmissionId = "s", ReceivedAt = DateTimeOffset.UnixEpoch };

    private static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));
}

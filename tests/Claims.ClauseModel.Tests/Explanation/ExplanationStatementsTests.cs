using Claims.ClauseModel.Explanation;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Explanation;

public class ExplanationStatementsTests
{
    private static readonly string[] Clauses = ["1.1", "1.2", "1.3", "1.4"];

    [Fact]
    public void A_disagreement_names_both_clauses()
    {
        var statements = ExplanationStatements.Carrying(Clauses, [0.4, 0.3, 0.2, 0.1], [0, 0, 0, 0.6]).ToList();

        Assert.Equal("The decision owes most to clause 1.4: without it, its probability falls by 0.60.", statements[0]);
        Assert.Equal("Attention and leave-one-out disagree: most attention is on clause 1.1. Attention alone does not explain this decision.", statements[1]);
    }

    [Fact]
    public void An_agreement_is_said_too() => Assert.Equal(
        "Attention and leave-one-out agree: clause 1.2 is among the 3 with most attention.",
        ExplanationStatements.Carrying(Clauses, [0.4, 0.3, 0.2, 0.1], [0, 0.6, 0, 0]).Last());

    [Fact]
    public void A_decision_that_no_clause_carries_says_so() => Assert.Equal(
        "No single clause carries the decision: without any one of them its probability falls by less than 0.01.",
        Assert.Single(ExplanationStatements.Carrying(Clauses, [0.4, 0.3, 0.2, 0.1], [0.005, 0, 0, -0.6])));

    [Theory]
    [InlineData(0.6, 0.1, false)]
    [InlineData(0.1, 0.1, true)]
    public void A_ranking_that_is_no_better_than_chance_is_called_weak(double comprehensiveness, double random, bool isWeak)
    {
        var statement = ExplanationStatements.Trust(new ExplanationQuality
        {
            Comprehensiveness = comprehensiveness,
            Sufficiency = 0,
            AttentionComprehensiveness = 0,
            AttentionSufficiency = 0,
            RandomComprehensiveness = random,
            RandomSufficiency = 0,
            AttentionDisagrees = false,
        });

        Assert.Equal(isWeak, statement.EndsWith("says little about this decision.", StringComparison.Ordinal));
    }
}

using Claims.Contracts;
using Claims.Review.Console.Explaining;

namespace Claims.Review.Tests.Console.Explaining;

public sealed class ExplanationTrustTests
{
    [Fact]
    public void An_account_that_agrees_with_itself_needs_no_warning() => Assert.Empty(Warnings(Explanations.Of()));

    [Fact]
    public void Attention_that_misses_the_clause_that_matters_is_said_first() =>
        Assert.StartsWith("Attention does not explain this decision", Warnings(Explanations.Of(attentionDisagrees: true, attentionAgreement: -0.5))[0], StringComparison.Ordinal);

    [Fact]
    public void Rankings_that_agree_little_are_said_with_how_little()
    {
        var warnings = Warnings(Explanations.Of(attentionAgreement: 0.1, gradientAgreement: -0.2));

        Assert.Equal(2, warnings.Count);
        Assert.Contains("+0.10", warnings[0], StringComparison.Ordinal);
        Assert.Contains("−0.20", warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_that_cannot_be_told_is_no_disagreement() => Assert.Empty(Warnings(Explanations.Of(attentionAgreement: null, gradientAgreement: null)));

    [Fact]
    public void A_ranking_no_better_than_chance_is_said() => Assert.Contains("at random", Assert.Single(Warnings(Explanations.Of(comprehensiveness: 0.06))), StringComparison.Ordinal);

    [Fact]
    public void What_is_explained_may_be_another_decision() =>
        Assert.Contains("have changed since", Assert.Single(ExplanationTrust.Warnings(new ClaimExplained { Explanation = Explanations.Of(), IsSameDecision = false })), StringComparison.Ordinal);

    private static IReadOnlyList<string> Warnings(DecisionExplanation explanation) => ExplanationTrust.Warnings(new ClaimExplained { Explanation = explanation, IsSameDecision = true });
}

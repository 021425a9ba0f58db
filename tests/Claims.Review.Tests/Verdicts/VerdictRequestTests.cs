using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Verdicts;

public sealed class VerdictRequestTests
{
    private static readonly VerdictRequest Right = new() { DecisionId = "decision", Verdict = "Proper", Reviewer = "r-7" };

    [Fact]
    public void A_verdict_with_all_it_needs_has_no_fault() => Assert.Empty(Right.Faults(Some.Claim()));

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var wrong = new VerdictRequest { Verdict = "maybe", Reviewer = " ", ClauseId = "", LineNumber = 9, Note = new string('x', 4_001), Stage = "third" };

        var faults = wrong.Faults(Some.Claim());

        Assert.Equal(["clauseId", "decisionId", "lineNumber", "note", "reviewer", "stage", "verdict"], faults.Keys.Order());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("proper,improper")]
    public void A_verdict_is_given_by_one_name_only(string verdict) =>
        Assert.Equal("verdict", Assert.Single((Right with { Verdict = verdict }).Faults(Some.Claim())).Key);
}

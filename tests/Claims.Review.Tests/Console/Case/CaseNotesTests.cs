using Claims.Contracts;
using Claims.Review.Console.Case;

namespace Claims.Review.Tests.Console.Case;

public sealed class CaseNotesTests
{
    [Theory]
    [InlineData(null, "r-8", "r-8 has claimed the case.")]
    [InlineData("r-7", "s-1", "s-1 has taken the case over.")]
    [InlineData("r-8", null, "The case has been released.")]
    [InlineData("r-7", null, null)]
    [InlineData(null, "r-7", null)]
    [InlineData("r-8", "r-8", null)]
    public void What_others_do_to_the_case_is_said_and_what_one_does_oneself_is_not(string? before, string? after, string? note) =>
        Assert.Equal(note, CaseNotes.Changed(CaseFiling.File("r-7", holder: before), CaseFiling.File("r-7", holder: after)));

    [Fact]
    public void A_verdict_of_another_is_said() => Assert.Equal(
        "Another reviewer has given a verdict.", CaseNotes.Changed(CaseFiling.File("r-7", holder: "r-8"), CaseFiling.File("r-7", given: CaseFiling.Verdict("r-8"))));

    [Fact]
    public void A_new_decision_is_said_before_all_else()
    {
        var before = CaseFiling.File("r-7");
        var assessed = before.Case.Assessed;
        var after = before with { Case = before.Case with { Assessed = assessed with { Score = assessed.Score with { DecisionId = "newer" } } } };

        Assert.StartsWith("The decision has changed", CaseNotes.Changed(before, after), StringComparison.Ordinal);
    }
}

using Claims.Contracts;
using Claims.Review.Assignments;
using Claims.Review.Console.Case;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Console.Case;

public sealed class CaseFileTests
{
    private static readonly RecordedVerdict First = CaseFiling.Verdict("r-7");

    [Fact]
    public void Where_a_second_opinion_is_wanted_only_who_gave_the_first_sees_it()
    {
        Assert.True(CaseFiling.File("r-8", wantsSecondReview: true, given: First).IsBlind);
        Assert.Empty(CaseFiling.File("r-8", wantsSecondReview: true, given: First).Shown);
        Assert.Equal([First], CaseFiling.File("r-7", wantsSecondReview: true, given: First).Shown);
        Assert.Equal([First], CaseFiling.File("r-8", wantsSecondReview: false, given: First).Shown);
    }

    [Fact]
    public void An_opinion_taken_back_opens_nobodys_eyes()
    {
        var own = CaseFiling.Verdict("r-8", ReviewStage.SecondReview, "2") with { WithdrawnAt = Some.Moment.AddHours(2) };

        Assert.True(CaseFiling.File("r-8", wantsSecondReview: true, holder: null, First, own).IsBlind);
    }

    [Fact]
    public void Verdicts_stand_that_are_of_this_decision_and_not_taken_back()
    {
        var older = First with { VerdictId = "0", DecisionId = "older" };
        var withdrawn = First with { VerdictId = "2", WithdrawnAt = Some.Moment };

        Assert.Equal([First], CaseFiling.File("r-8", given: [older, First, withdrawn]).Standing);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_holds_the_case_its_holder_its_verdicts_and_what_people_did(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Some.Assessed(Some.Claim()));
        var id = Some.Claim().Key.Id;
        await review.Get<AssignmentStore>().ClaimAsync(id, "r-7", CancellationToken.None);
        var files = new CaseFiles(
            review.Get<Review.Cases.CaseStore>(), review.Get<AssignmentStore>(), review.Get<VerdictStore>(), review.Get<Hosting.Access.AuditTrail>(),
            new Review.Console.Policies.PolicyShelf(Microsoft.Extensions.Options.Options.Create(new Hosting.PolicyOptions())));

        var file = await files.ReadAsync(id, "r-7", CancellationToken.None);
        var none = await files.ReadAsync("none", "r-7", CancellationToken.None);

        Assert.Null(none);
        Assert.True(file!.IsHeldByReader);
        Assert.Equal("C-1", file.Name);
        Assert.Equal("case claimed", Assert.Single(file.Writes).Action);
        Assert.Null(file.Policy);
    }
}

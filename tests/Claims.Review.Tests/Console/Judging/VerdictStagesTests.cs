using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Review.Console.Judging;
using Claims.Review.Console.Shell;
using Claims.Review.Tests.Console.Case;
using Claims.Testing;

namespace Claims.Review.Tests.Console.Judging;

public sealed class VerdictStagesTests
{
    private static readonly CurrentUser Reviewer = new("r-7", RoleScopes.Of(Role.Reviewer));
    private static readonly CurrentUser Supervisor = new("s-1", RoleScopes.Of(Role.Supervisor));
    private static readonly CurrentUser Operator = new("o-1", RoleScopes.Of(Role.Operator));

    [Fact]
    public void A_case_that_nobody_has_judged_is_reviewed_by_whoever_may_review()
    {
        Assert.Equal([ReviewStage.Review], VerdictStages.Of(CaseFiling.File("r-7"), Reviewer));
        Assert.Equal([ReviewStage.Review], VerdictStages.Of(CaseFiling.File("s-1"), Supervisor));
        Assert.Empty(VerdictStages.Of(CaseFiling.File("o-1"), Operator));
    }

    [Fact]
    public void A_judged_case_is_reviewed_a_second_time_by_another_and_corrected_by_the_same()
    {
        Assert.Equal([ReviewStage.SecondReview], VerdictStages.Of(CaseFiling.File("r-7", given: CaseFiling.Verdict("r-8")), Reviewer));
        Assert.Equal([ReviewStage.Review], VerdictStages.Of(CaseFiling.File("r-7", given: CaseFiling.Verdict("r-7")), Reviewer));
    }

    [Fact]
    public void Only_a_supervisor_says_how_an_appeal_ended() =>
        Assert.Equal([ReviewStage.SecondReview, ReviewStage.Appeal], VerdictStages.Of(CaseFiling.File("s-1", given: CaseFiling.Verdict("r-8")), Supervisor));

    [Fact]
    public void After_a_withdrawal_the_case_is_to_be_reviewed_again() =>
        Assert.Equal([ReviewStage.Review], VerdictStages.Of(CaseFiling.File("r-7", given: CaseFiling.Verdict("r-8") with { WithdrawnAt = Some.Moment }), Reviewer));
}

using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Review.Assignments;
using Claims.Review.Cases;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Verdicts;

public sealed class WithdrawVerdictTests
{
    private static readonly string Id = Some.Claim().Key.Id;

    private static readonly VerdictRequest Right = new() { DecisionId = "decision", Verdict = "improper", Reviewer = "r-7", ClauseId = "4.2", LineNumber = 1, Note = "n" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_verdict_taken_back_stays_as_a_fact_is_published_as_one_and_opens_the_case_for_its_reviewer(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Some.Assessed(Some.Claim()));
        var heard = await review.ListenAsync<ReviewRecorded>();
        var given = await GiveAsync(review, Right);

        var outcome = await review.Get<WithdrawVerdict>().WithdrawAsync(Id, given.VerdictId, "r-7", CancellationToken.None);
        var again = await review.Get<WithdrawVerdict>().WithdrawAsync(Id, given.VerdictId, "r-7", CancellationToken.None);

        var withdrawal = Assert.IsType<WithdrawalOutcome.Withdrawn>(outcome).Withdrawal;
        Assert.Equal(withdrawal, Assert.IsType<WithdrawalOutcome.Withdrawn>(again).Withdrawal);
        await Eventually.BecomesAsync(2, () => Task.FromResult(heard.DistinctBy(message => message.VerdictId).Count()));
        var message = heard.First(message => message.Withdraws is not null);
        Assert.Equal((given.VerdictId, Verdict.Undetermined, "decision", "r-7"), (message.Withdraws, message.Verdict, message.DecisionId, message.Reviewer));
        Assert.Equal(given with { WithdrawnAt = withdrawal.WithdrawnAt }, Assert.Single(await review.Get<VerdictStore>().OfClaimAsync(Id, CancellationToken.None)));
        Assert.Equal(CaseStatus.Open, (await review.Get<CaseStore>().OpenedAsync(Id, CancellationToken.None))!.Status);
        Assert.Equal("r-7", (await review.Get<AssignmentStore>().FindAsync(Id, CancellationToken.None))!.Reviewer);
        Assert.Equal("verdict withdrawn", (await review.Get<AuditTrail>().ListAsync(Id, 0, 1, CancellationToken.None))[0].Action);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_second_review_taken_back_is_wanted_again_and_leaves_the_first(bool postgres)
    {
        await using var review = await RunningServices.StartAsync(
            [new ReviewModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null, settings: ["--Review:DoubleReviewShare=1"]);
        await review.PublishAsync(Some.Assessed(Some.Claim()));
        await Eventually.BecomesAsync(1, () => review.CountAsync("SELECT COUNT(*) FROM review_case"));
        await GiveAsync(review, Right);
        var second = await GiveAsync(review, Right with { Reviewer = "r-8", Stage = "secondReview" });
        var settled = await review.Get<CaseStore>().OpenedAsync(Id, CancellationToken.None);

        await review.Get<WithdrawVerdict>().WithdrawAsync(Id, second.VerdictId, "r-8", CancellationToken.None);

        var opened = await review.Get<CaseStore>().OpenedAsync(Id, CancellationToken.None);
        Assert.Equal((CaseStatus.Settled, false), (settled!.Status, settled.WantsSecondReview));
        Assert.Equal((CaseStatus.Settled, true), (opened!.Status, opened.WantsSecondReview));
    }

    [Fact]
    public async Task A_verdict_that_is_not_there_or_not_ones_own_is_not_taken_back()
    {
        await using var review = await ReviewWithCases.StartAsync(postgres: false, Some.Assessed(Some.Claim()));
        var given = await GiveAsync(review, Right);

        Assert.IsType<WithdrawalOutcome.NoSuchVerdict>(await review.Get<WithdrawVerdict>().WithdrawAsync(Id, "none", "r-7", CancellationToken.None));
        Assert.IsType<WithdrawalOutcome.NotYours>(await review.Get<WithdrawVerdict>().WithdrawAsync(Id, given.VerdictId, "r-8", CancellationToken.None));
        Assert.Equal(0, await review.CountAsync("SELECT COUNT(*) FROM review_verdict_withdrawal"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_nobody_confirmed_is_unfiled_until_it_is_marked(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Some.Assessed(Some.Claim()));
        var given = await GiveAsync(review, Right);
        var outcome = await review.Get<WithdrawVerdict>().WithdrawAsync(Id, given.VerdictId, "r-7", CancellationToken.None);
        var withdrawal = ((WithdrawalOutcome.Withdrawn)outcome).Withdrawal;
        var filings = review.Get<VerdictFilings>();

        var both = await filings.UnfiledAsync(CancellationToken.None);
        await filings.MarkFiledAsync([given.VerdictId], CancellationToken.None);
        var one = await filings.UnfiledAsync(CancellationToken.None);
        await filings.MarkFiledAsync([withdrawal.WithdrawalId], CancellationToken.None);
        var none = await filings.UnfiledAsync(CancellationToken.None);

        Assert.Equal([given.ToEvent(), withdrawal.ToEvent()], both.Select(item => item.Event));
        Assert.Equal([withdrawal.ToEvent()], one.Select(item => item.Event));
        Assert.Empty(none);
    }

    private static async Task<RecordedVerdict> GiveAsync(RunningServices review, VerdictRequest request) =>
        Assert.IsType<VerdictOutcome.Recorded>(await review.Get<GiveVerdict>().GiveAsync(Id, request, null, request.Reviewer!, CancellationToken.None)).Verdict;
}

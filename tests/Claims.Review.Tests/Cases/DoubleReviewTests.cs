using System.Net.Http.Json;

using Claims.Contracts;
using Claims.Review.Cases;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Cases;

public sealed class DoubleReviewTests
{
    private static readonly string Case = $"/cases/{Some.Claim().Key.Id}";

    private static readonly VerdictRequest First = new() { DecisionId = "decision", Verdict = "improper", Reviewer = "r-7" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_drawn_case_wants_a_second_review_from_its_first_verdict_to_its_second(bool postgres)
    {
        await using var review = await StartAsync(share: 1, postgres);

        var open = await WantedAsync(review);
        await PostAsync(review, First);
        var judged = await WantedAsync(review);
        await PostAsync(review, First with { Reviewer = "r-8", Stage = "secondReview" });
        var twice = await WantedAsync(review);

        Assert.Equal([(0, 1, false), (1, 0, true), (0, 1, false)], [open, judged, twice]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_case_that_is_not_drawn_wants_no_second_review(bool postgres)
    {
        await using var review = await StartAsync(share: 0, postgres);

        await PostAsync(review, First);

        Assert.Equal((0, 1, false), await WantedAsync(review));
    }

    [Fact]
    public async Task The_second_reviewer_sees_neither_the_first_verdict_nor_who_gave_it()
    {
        await using var review = await StartAsync(share: 1, postgres: false);
        await PostAsync(review, First);

        var rows = await review.Http.GetStringAsync(new Uri("/cases?secondReview=true", UriKind.Relative), TestContext.Current.CancellationToken);
        var blind = await review.GetAsync<CaseDetail>($"{Case}?blind=true");
        var seeing = await review.GetAsync<CaseDetail>(Case);

        Assert.Contains("\"wantsSecondReview\":true", rows, StringComparison.Ordinal);
        Assert.All(["improper", "r-7"], hidden => Assert.DoesNotContain(hidden, rows, StringComparison.Ordinal));
        Assert.Equal((0, true, 1), (blind.Verdicts.Count, blind.WantsSecondReview, seeing.Verdicts.Count));
    }

    private static async Task<RunningServices> StartAsync(int share, bool postgres)
    {
        var review = await RunningServices.StartAsync(
            [new ReviewModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null, settings: $"--Review:DoubleReviewShare={share}");
        await review.PublishAsync(Some.Assessed(Some.Claim()));
        await Eventually.BecomesAsync(1, () => review.CountAsync("SELECT COUNT(*) FROM review_case"));
        return review;
    }

    private static async Task PostAsync(RunningServices review, VerdictRequest verdict)
    {
        using var answer = await review.Http.PostAsJsonAsync($"{Case}/verdicts", verdict, ClaimJson.Options, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Cases that want a second review, those that do not, and what the case itself says.</summary>
    private static async Task<(long Wanting, long Others, bool Detail)> WantedAsync(RunningServices review) => (
        (await review.GetAsync<CaseList>("/cases?secondReview=true")).Cases.Count(item => item.WantsSecondReview),
        (await review.GetAsync<CaseList>("/cases?secondReview=false")).Cases.Count(item => !item.WantsSecondReview),
        (await review.GetAsync<CaseDetail>(Case)).WantsSecondReview);
}

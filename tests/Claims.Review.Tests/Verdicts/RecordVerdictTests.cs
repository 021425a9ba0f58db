using System.Net;
using System.Net.Http.Json;

using Claims.Contracts;
using Claims.Review.Cases;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Verdicts;

public sealed class RecordVerdictTests
{
    private static readonly string Path = $"/cases/{Some.Claim().Key.Id}/verdicts";

    private static readonly VerdictRequest Right = new() { DecisionId = "decision", Verdict = "improper", Reviewer = "r-7", ClauseId = "4.2", LineNumber = 1, Note = "n" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_verdict_is_kept_published_and_settles_its_case(bool postgres)
    {
        await using var review = await StartAsync(postgres);
        var heard = await review.ListenAsync<ReviewRecorded>();

        using var answer = await PostAsync(review, Right);

        var recorded = await answer.Content.ReadFromJsonAsync<RecordedVerdict>(ClaimJson.Options, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await Eventually.BecomesAsync(1, () => Task.FromResult(heard.Count));
        Assert.Equal(recorded!.ToEvent(), heard.Single());
        Assert.Equal(Verdict.Improper, recorded.Verdict);
        var detail = await review.GetAsync<CaseDetail>($"/cases/{Some.Claim().Key.Id}");
        Assert.Equal(recorded, Assert.Single(detail.Verdicts));
        Assert.Equal(1, (await review.GetAsync<CaseList>("/cases?status=settled")).Total);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_key_answers_the_same_and_another_verdict_under_it_is_a_conflict(bool postgres)
    {
        await using var review = await StartAsync(postgres);

        using var first = await PostAsync(review, Right, key: "k");
        using var again = await PostAsync(review, Right, key: "k");
        using var other = await PostAsync(review, Right with { Verdict = "proper" }, key: "k");

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(
            await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal(1, await review.CountAsync("SELECT COUNT(*) FROM review_verdict"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_later_stage_is_kept_published_and_answered_the_same_again(bool postgres)
    {
        await using var review = await StartAsync(postgres);
        var heard = await review.ListenAsync<ReviewRecorded>();
        var second = Right with { Reviewer = "r-8", Stage = "secondReview" };

        using var first = await PostAsync(review, Right);
        using var stored = await PostAsync(review, second, key: "k");
        using var again = await PostAsync(review, second, key: "k");
        using var other = await PostAsync(review, second with { Stage = "appeal" }, key: "k");
        using var appeal = await PostAsync(review, Right with { Stage = "appeal" });

        HttpStatusCode[] created = [first.StatusCode, stored.StatusCode, again.StatusCode, appeal.StatusCode];
        Assert.All(created, status => Assert.Equal(HttpStatusCode.Created, status));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        await Eventually.BecomesAsync(3, () => Task.FromResult(heard.DistinctBy(verdict => verdict.VerdictId).Count()));
        var detail = await review.GetAsync<CaseDetail>($"/cases/{Some.Claim().Key.Id}");
        ReviewStage[] stages = [ReviewStage.Review, ReviewStage.SecondReview, ReviewStage.Appeal];
        Assert.Equal(stages, detail.Verdicts.Select(verdict => verdict.Stage));
        Assert.Equal(stages, heard.DistinctBy(verdict => verdict.VerdictId).Select(verdict => verdict.Stage).Order());
    }

    [Theory]
    [InlineData("secondReview")]
    [InlineData("appeal")]
    public async Task A_later_stage_without_an_earlier_verdict_is_refused_and_leaves_the_case_open(string stage)
    {
        await using var review = await StartAsync(postgres: false);

        using var answer = await PostAsync(review, Right with { Stage = stage });

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"stage\"", body, StringComparison.Ordinal);
        Assert.Equal(1, await review.CountAsync("SELECT COUNT(*) FROM review_case WHERE status = 'open'"));
    }

    [Fact]
    public async Task A_verdict_on_another_decision_is_a_conflict()
    {
        await using var review = await StartAsync(postgres: false);

        using var answer = await PostAsync(review, Right with { DecisionId = "older" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(0, await review.CountAsync("SELECT COUNT(*) FROM review_verdict"));
    }

    [Fact]
    public async Task A_verdict_on_an_unknown_case_is_not_found()
    {
        await using var review = await StartAsync(postgres: false);

        using var answer = await review.Http.PostAsJsonAsync("/cases/none/verdicts", Right, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Verdicts_that_nobody_confirmed_are_published_again_at_the_next_start_and_no_more_after()
    {
        var data = Directory.CreateTempSubdirectory("claims-review");
        await using (var review = await StartAsync(postgres: false, data))
        {
            using var answer = await PostAsync(review, Right);
        }

        await using (var review = await RunningServices.StartAsync([new ReviewModule(), new FilingModule()], data))
        {
            await Eventually.BecomesAsync(1, () => review.CountAsync("SELECT COUNT(*) FROM review_verdict WHERE is_filed"));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        data.Delete(recursive: true);
    }

    private static async Task<RunningServices> StartAsync(bool postgres, DirectoryInfo? data = null)
    {
        var review = await RunningServices.StartAsync([new ReviewModule()], data, postgres ? await TestServers.NewDatabaseAsync() : null);
        await review.PublishAsync(Some.Assessed(Some.Claim()));
        await Eventually.BecomesAsync(1, () => review.CountAsync("SELECT COUNT(*) FROM review_case"));
        return review;
    }

    private static async Task<HttpResponseMessage> PostAsync(RunningServices review, VerdictRequest verdict, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = JsonContent.Create(verdict, options: ClaimJson.Options) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await review.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

using System.Net;

using Claims.Contracts;
using Claims.Review.Cases;
using Claims.Testing;

namespace Claims.Review.Tests.Cases;

public sealed class CaseListTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cases_are_filtered_ordered_and_paged_by_the_server(bool postgres)
    {
        await using var review = await StartAsync(postgres);

        var byRisk = await review.GetAsync<CaseList>("/cases?status=open&order=risk&size=2");
        var rest = await review.GetAsync<CaseList>("/cases?status=OPEN&order=risk&page=2&size=2");
        var byAmount = await review.GetAsync<CaseList>("/cases?order=amount");
        var byAge = await review.GetAsync<CaseList>("/cases?order=age");
        var audits = await review.GetAsync<CaseList>("/cases?route=audit");
        var flagged = await review.GetAsync<CaseList>("/cases?flagged=true");

        Assert.Equal((3, 2), (byRisk.Total, byRisk.Cases.Count));
        Assert.Equal([0.9, 0.5, 0.1], byRisk.Cases.Concat(rest.Cases).Select(item => item.Risk));
        Assert.Equal([300m, 200m, 100.5m], byAmount.Cases.Select(item => item.Charge));
        Assert.Equal([0.1, 0.5, 0.9], byAge.Cases.Select(item => item.Risk));
        Assert.Equal(Route.Audit, Assert.Single(audits.Cases).Route);
        Assert.Equal(0.9, Assert.Single(flagged.Cases).Risk);
        Assert.Equal(0, (await review.GetAsync<CaseList>("/cases?status=settled")).Total);
    }

    [Fact]
    public async Task A_bad_query_is_answered_with_every_fault()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()]);

        using var answer = await review.Http.GetAsync(
            new Uri("/cases?status=1&route=none&flagged=perhaps&secondReview=2&order=name&page=0&size=900", UriKind.Relative), TestContext.Current.CancellationToken);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All(["status", "route", "flagged", "secondReview", "order", "page", "size"], name => Assert.Contains($"\"{name}\"", body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_is_shown_with_claim_score_and_assessment_and_an_unknown_one_is_not_found()
    {
        await using var review = await StartAsync(postgres: false);
        var claim = Some.Claim("C-1");

        var detail = await review.GetAsync<CaseDetail>($"/cases/{claim.Key.Id}");
        using var unknown = await review.Http.GetAsync(new Uri("/cases/none", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((claim.Key, "decision", 0.9), (detail.Accepted.Claim.Key, detail.Score.DecisionId, detail.Assessment.Risk));
        Assert.Empty(detail.Verdicts);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("application/problem+json", unknown.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<RunningServices> StartAsync(bool postgres)
    {
        var review = await RunningServices.StartAsync([new ReviewModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        await review.PublishAsync(
            At(2, Some.Assessed(Some.Claim("C-1", charge: 100.5m), Route.Review, risk: 0.9, isFlagged: true)),
            At(1, Some.Assessed(Some.Claim("C-2", charge: 300m), Route.Review, risk: 0.5)),
            At(0, Some.Assessed(Some.Claim("C-3", charge: 200m), Route.Audit, risk: 0.1)));
        await Eventually.BecomesAsync(3, () => review.CountAsync("SELECT COUNT(*) FROM review_case"));
        return review;
    }

    private static ClaimAssessed At(int hour, ClaimAssessed assessed) =>
        assessed with { Assessment = assessed.Assessment with { AssessedAt = Some.Moment.AddHours(hour) } };
}

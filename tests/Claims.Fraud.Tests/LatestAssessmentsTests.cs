using System.Net;

using Claims.Contracts;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests;

public sealed class LatestAssessmentsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_assessment_comes_once_latest_first_whatever_the_pages(bool postgres)
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        var ledger = fraud.Services.GetRequiredService<AssessmentLedger>();

        // Those of one batch are assessed at nearly one moment.
        await ledger.AssessAsync(Enumerable.Range(0, 3).Select(i => Some.Scored(Some.Claim($"A-{i}"))), TestContext.Current.CancellationToken);
        await ledger.AssessAsync(Enumerable.Range(0, 4).Select(i => Some.Scored(Some.Claim($"B-{i}"))), TestContext.Current.CancellationToken);

        var seen = new List<ClaimAssessed>();
        var page = await fraud.GetAsync<Page>("/assessments/latest?size=3");
        seen.AddRange(page.Claims);
        while (page.Cursor is not null)
        {
            page = await fraud.GetAsync<Page>($"/assessments/latest?size=3&cursor={page.Cursor}");
            seen.AddRange(page.Claims);
        }

        Assert.Equal(7, seen.Select(claim => claim.Accepted.Claim.Key.Id).Distinct().Count());
        Assert.Equal(7, seen.Count);
        Assert.All(seen.Take(4), claim => Assert.StartsWith("B-", claim.Accepted.Claim.Key.Number, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("00")]
    [InlineData("393939393939393939393939393939393939393939392063")]
    public async Task A_cursor_of_somebodys_own_is_refused(string cursor)
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()]);

        using var answer = await fraud.Http.GetAsync(new Uri($"/assessments/latest?cursor={cursor}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private sealed record Page(string? Cursor, IReadOnlyList<ClaimAssessed> Claims);
}

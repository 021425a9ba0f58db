using Claims.Contracts;
using Claims.Testing;

namespace Claims.Review.Tests.Cases;

public sealed class OpenCasesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Claims_to_review_or_audit_become_cases_and_all_are_filed(bool postgres)
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        var filed = await review.ListenAsync<AssessmentsFiled>();
        ClaimAssessed[] assessed =
        [
            Some.Assessed(Some.Claim("C-1"), Route.Review),
            Some.Assessed(Some.Claim("C-2"), Route.Audit),
            Some.Assessed(Some.Claim("C-3"), Route.Pay),
        ];

        await review.PublishAsync(assessed);

        await Eventually.BecomesAsync(3, () => Task.FromResult(filed.SelectMany(message => message.ClaimIds).Distinct().Count()));
        Assert.Equal(2, await review.CountAsync("SELECT COUNT(*) FROM review_case WHERE status = 'open'"));
        Assert.Equal(0, await review.CountAsync("SELECT COUNT(*) FROM review_case WHERE route = 'Pay'"));
    }

    [Fact]
    public async Task An_assessment_that_comes_again_changes_nothing_and_is_filed_again()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()]);
        var filed = await review.ListenAsync<AssessmentsFiled>();
        var assessed = Some.Assessed(Some.Claim());

        await review.PublishAsync(assessed);
        await Eventually.BecomesAsync(1, () => Task.FromResult(filed.Count));
        await review.PublishAsync(assessed with { Assessment = assessed.Assessment with { Risk = 0.1 } });
        await Eventually.BecomesAsync(2, () => Task.FromResult(filed.Count));

        Assert.Equal(1, await review.CountAsync("SELECT COUNT(*) FROM review_case WHERE risk = 0.6"));
    }
}

using Claims.Hosting.Storage;
using Claims.Review.Cases;
using Claims.Testing;

using Dapper;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Claims.Review.Tests.Cases;

public sealed class DescribeCasesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cases_of_an_earlier_version_are_described_and_found_as_others_are(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Some.Assessed(Some.Claim("C-1")), Some.Assessed(Some.Claim("C-2")));
        var before = await FindAsync(review, "c-2");
        await review.Get<Database>().WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "DELETE FROM review_case_term; DELETE FROM review_case_clause; UPDATE review_case SET number = NULL, provider = NULL, provider_name = NULL, currency = NULL", transaction: transaction));
        var describe = review.Services.GetServices<IHostedService>().OfType<DescribeCases>().Single();

        var lost = await FindAsync(review, "c-2");
        var described = await describe.SomeAsync(CancellationToken.None);
        var rest = await describe.SomeAsync(CancellationToken.None);

        Assert.Empty(lost);
        Assert.Equal((2, 0), (described, rest));
        Assert.Equal(before, await FindAsync(review, "c-2"));
        Assert.Equal("C-2", Assert.Single(before).Number);
        Assert.Equal(2, await review.CountAsync("SELECT COUNT(*) FROM review_case_clause"));
    }

    private static Task<IReadOnlyList<CaseSummary>> FindAsync(RunningServices review, string search) => review.Get<CaseStore>().ListAsync(
        new CaseQuery(new CaseFilter { Search = search }, CaseOrder.Risk, false, 0, 10), new CaseReader("r", Some.Moment), CancellationToken.None);
}

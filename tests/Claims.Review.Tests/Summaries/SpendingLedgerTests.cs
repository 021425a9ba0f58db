using Claims.Review.Summaries;
using Claims.Summaries.Generative.Budgeting;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests.Summaries;

public sealed class SpendingLedgerTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Many_at_once_never_reserve_more_than_a_day_has(bool postgres)
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        var ledger = ActivatorUtilities.CreateInstance<SpendingLedger>(review.Services);
        var (most, limit) = (new Spending(100, 0.25m), new Spending(1_000, 1m));

        var reserved = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => ledger.TryReserveAsync(Day, most, limit, Stop)));

        Assert.Equal(4, reserved.Count(isReserved => isReserved));
        Assert.Equal(400, await review.CountAsync("SELECT tokens FROM review_summary_spending"));
        await ledger.SettleAsync(Day, most, new Spending(10, 0.01m), Stop);
        Assert.Equal(310, await review.CountAsync("SELECT tokens FROM review_summary_spending"));
        Assert.False(await ledger.TryReserveAsync(Day, most, limit, Stop));
        Assert.True(await ledger.TryReserveAsync(Day.AddDays(1), most, limit, Stop));
    }
}

using Claims.Review.Cases;
using Claims.Review.Views;

namespace Claims.Review.Tests.Views;

public sealed class ViewStoreTests
{
    private static readonly SavedView View = new(
        "Large and old", new CaseFilter { Status = CaseStatus.Open, Assignee = Assignee.Nobody, MinAmount = 1_000.5m, MinDays = 7, From = new DateOnly(2026, 3, 2), Search = "x" }, CaseOrder.Amount, true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_view_is_its_owners_replaced_by_name_and_removed(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres);
        var store = review.Get<ViewStore>();

        await store.SaveAsync("r-7", View with { Order = CaseOrder.Risk }, CancellationToken.None);
        await store.SaveAsync("r-7", View, CancellationToken.None);
        await store.SaveAsync("r-8", View, CancellationToken.None);
        await store.RemoveAsync("r-8", View.Name, CancellationToken.None);

        Assert.Equal([View], await store.OfAsync("r-7", CancellationToken.None));
        Assert.Empty(await store.OfAsync("r-8", CancellationToken.None));
    }

    [Theory]
    [InlineData("Mine", true)]
    [InlineData(" ", false)]
    [InlineData("two\nlines", false)]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", false)]
    public void A_name_is_one_short_line(string name, bool isRight) => Assert.Equal(isRight, (View with { Name = name }).Fault is null);
}

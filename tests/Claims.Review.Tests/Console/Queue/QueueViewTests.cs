using Claims.Contracts;
using Claims.Review.Cases;
using Claims.Review.Console.Queue;

namespace Claims.Review.Tests.Console.Queue;

public sealed class QueueViewTests
{
    private static readonly QueueView All = new(
        new CaseFilter
        {
            Status = CaseStatus.Settled, Route = Route.Audit, IsFlagged = false, WantsSecondReview = true, PolicyId = "a b&c", Kind = ClaimKind.Dental, Assignee = Assignee.Nobody, MinRisk = 0.25,
            MaxRisk = 0.75, MinAmount = 10.5m, MaxAmount = 20m, MinDays = 1, MaxDays = 9, From = new DateOnly(2026, 3, 1), To = new DateOnly(2026, 3, 2), Search = "o'hara 12",
        },
        CaseOrder.Age,
        true);

    public static TheoryData<QueueView> Views => [All, QueueView.First, .. QueueView.Common.Select(QueueView.Of)];

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_is_read_back_from_its_address(QueueView view) => Assert.Equal(view, QueueView.Read($"http://localhost{view.Address}"));

    [Fact]
    public void An_address_without_parameters_shows_what_a_reviewer_begins_with() => Assert.Equal(QueueView.First, QueueView.Read("http://localhost/queue"));

    [Fact]
    public void What_is_wrong_in_an_address_narrows_nothing() =>
        Assert.Equal(new QueueView(new CaseFilter { Kind = ClaimKind.Vision }), QueueView.Read("http://localhost/queue?status=9&minRisk=much&from=yesterday&kind=vision&other=x"));

    [Fact]
    public void Filters_are_counted_that_are_not_in_sight_at_once() => Assert.Equal((0, 13), (QueueView.First.MoreFilters, All.MoreFilters));
}

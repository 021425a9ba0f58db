using Claims.Review.Cases;

namespace Claims.Review.Tests.Cases;

public sealed class CaseListRequestTests
{
    [Fact]
    public void Every_fault_is_named_under_its_parameter()
    {
        var request = new CaseListRequest
        {
            Status = "1", Route = "none", Flagged = "perhaps", SecondReview = "2", Kind = "car", Assignee = "you", MinRisk = "much", MaxRisk = "NaN", MinAmount = "1,5x", MaxAmount = "?", MinDays = "1.5",
            MaxDays = "old", From = "2.3.2026", To = "tomorrow", Search = new string('x', 201), Order = "name", Reversed = "2", Page = 0, Size = 900,
        };

        var (_, faults) = request.Read();

        Assert.Equal(
            ["assignee", "flagged", "from", "kind", "maxAmount", "maxDays", "maxRisk", "minAmount", "minDays", "minRisk", "order", "page", "reversed", "route", "search", "secondReview", "size", "status", "to"],
            faults.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_left_out_or_empty_narrows_nothing()
    {
        var (query, faults) = new CaseListRequest { Status = "", Policy = "", Search = "" }.Read();

        Assert.Empty(faults);
        Assert.Equal(new CaseQuery(new CaseFilter(), CaseOrder.Risk, false, 0, 50), query);
    }

    [Fact]
    public void A_page_skips_those_before_it() => Assert.Equal((40, 20), new CaseListRequest { Page = 3, Size = 20 }.Read() is var (query, _) ? (query.Skip, query.Take) : default);
}

using Claims.Contracts;
using Claims.Review.Assignments;
using Claims.Review.Cases;
using Claims.Review.Console.Queue;
using Claims.Testing;

namespace Claims.Review.Tests.Cases;

public sealed class CaseStoreTests
{
    private static readonly CaseReader Reader = new("r-7", Some.Moment.AddDays(10));

    private static readonly ClaimAssessed[] Cases =
    [
        Case("A-1", risk: 0.9, charge: 100m, days: 0),
        Case("A-2", risk: 0.5, charge: 300m, days: 4) with { Score = Some.Score(isFlagged: true) with { PolicyId = "other" } },
        Case("B-1", risk: 0.1, charge: 200m, days: 8, claim => claim with { Kind = ClaimKind.Dental, BillingProvider = new Provider { Id = "x", Npi = "1234567893", Name = "Dr. Ann O'Hara" } }),
    ];

    private static readonly (string Query, string Cases)[] Filters =
    [
        ("status=open", "A-1 A-2 B-1"),
        ("status=settled", ""),
        ("flagged=true", "A-2"),
        ("flagged=false", "A-1 B-1"),
        ("policy=other", "A-2"),
        ("kind=dental", "B-1"),
        ("minRisk=0.5", "A-1 A-2"),
        ("maxRisk=0.5", "A-2 B-1"),
        ("minAmount=200&maxAmount=300", "A-2 B-1"),
        ("minDays=6", "A-1 A-2"),
        ("maxDays=6", "A-2 B-1"),
        ("from=2026-03-06&to=2026-03-06", "A-2"),
        ("assignee=me", "A-1"),
        ("assignee=nobody", "B-1"),
        ("search=a-", "A-1 A-2"),
        ("search=A-2", "A-2"),
        ("search=o'hara", "B-1"),
        ("search=123456", "B-1"),
        ("search=ann b-1", "B-1"),
        ("search=ann a-1", ""),
        ("search=hara", ""),
        ("order=amount", "A-2 B-1 A-1"),
        ("order=age", "A-1 A-2 B-1"),
        ("order=age&reversed=true", "B-1 A-2 A-1"),
        ("order=risk&reversed=true", "B-1 A-2 A-1"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_filter_lets_its_cases_through_in_order_and_counts_as_many(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Cases);
        await review.Get<AssignmentStore>().ClaimAsync(Id("A-1"), "r-7", CancellationToken.None);
        await review.Get<AssignmentStore>().ClaimAsync(Id("A-2"), "r-8", CancellationToken.None);
        var store = review.Get<CaseStore>();

        foreach (var (query, expected) in Filters)
        {
            var view = QueueView.Read($"http://localhost/queue?{query}");
            var listed = await store.ListAsync(new CaseQuery(view.Filter, view.Order, view.IsReversed, 0, 50), Reader, CancellationToken.None);

            Assert.Equal((query, expected), (query, string.Join(' ', listed.Select(item => item.Number))));
            Assert.Equal(listed.Count, await store.CountAsync(view.Filter, Reader, CancellationToken.None));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_row_shows_the_claim_and_who_holds_it_and_pages_follow_each_other(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Cases);
        var held = await review.Get<AssignmentStore>().ClaimAsync(Id("A-1"), "r-7", CancellationToken.None);
        var store = review.Get<CaseStore>();

        var first = await store.ListAsync(new CaseQuery(new CaseFilter(), CaseOrder.Risk, false, 0, 2), Reader, CancellationToken.None);
        var second = await store.ListAsync(new CaseQuery(new CaseFilter(), CaseOrder.Risk, false, 2, 2), Reader, CancellationToken.None);

        Assert.Equal(["A-1", "A-2"], first.Select(item => item.Number));
        var last = Assert.Single(second);
        Assert.Equal(("B-1", "1234567893", "Dr. Ann O'Hara", "USD"), (last.Number, last.Provider, last.ProviderName, last.Currency));
        Assert.Equal((null, null), (last.AssignedTo, last.ClaimedAt));
        Assert.Equal(((AssignmentOutcome.Held)held).Assignment, new Assignment(first[0].ClaimId, first[0].AssignedTo!, first[0].ClaimedAt!.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Other_cases_of_a_member_or_a_provider_are_found_without_the_case_itself(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(
            postgres, Case("A-1", 0.9, 100m, 0), Case("A-2", 0.5, 100m, 4), Case("B-1", 0.1, 100m, 8, claim => claim with { Member = claim.Member with { Id = "other" } }));
        var store = review.Get<CaseStore>();

        var member = await store.RelatedAsync(CaseTermKind.Member, "M-1", Id("A-1"), 10, CancellationToken.None);
        var provider = await store.RelatedAsync(CaseTermKind.Provider, "P-1", Id("A-1"), 10, CancellationToken.None);
        var none = await store.RelatedAsync(CaseTermKind.Provider, "M-1", Id("A-1"), 10, CancellationToken.None);

        Assert.Equal(["A-2"], member.Select(item => item.Number));
        Assert.Equal(["B-1", "A-2"], provider.Select(item => item.Number));
        Assert.Empty(none);
    }

    private static ClaimAssessed Case(string number, double risk, decimal charge, int days, Func<Claim, Claim>? with = null)
    {
        var claim = Some.Claim(number, charge);
        var assessed = Some.Assessed(with?.Invoke(claim) ?? claim, Route.Review, risk);
        return assessed with { Assessment = assessed.Assessment with { AssessedAt = Some.Moment.AddDays(days) } };
    }

    private static string Id(string number) => Some.Claim(number).Key.Id;
}

using Claims.Contracts;
using Claims.Review.Cases;
using Claims.Review.Console.Policies;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests.Cases;

public sealed class CaseClauseTests
{
    [Fact]
    public void A_case_says_of_each_clause_its_largest_weight_and_whether_it_is_broken()
    {
        var clauses = CaseClause.Of(Assessed("C-1"));

        Assert.Equal(
            [("", 0.3, false), ("1.1", 0.6, false), ("4.2", 0.02, true)],
            clauses.Select(clause => (clause.ClauseId, Math.Round(clause.Weight, 6), clause.IsBroken)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clauses_are_counted_once_however_often_an_assessment_comes(bool postgres)
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        var assessed = Enumerable.Range(0, 3).Select(i => Assessed($"C-{i}")).ToList();
        var filed = await review.ListenAsync<AssessmentsFiled>();

        await review.PublishAsync<ClaimAssessed>(assessed);
        await Eventually.BecomesAsync(3, () => Task.FromResult(filed.Sum(message => message.ClaimIds.Count)));
        await review.PublishAsync<ClaimAssessed>(assessed);
        await Eventually.BecomesAsync(6, () => Task.FromResult(filed.Sum(message => message.ClaimIds.Count)));

        var store = review.Services.GetRequiredService<ClauseUseStore>();
        var uses = (await store.OfPolicyAsync("policy", TestContext.Current.CancellationToken)).ToDictionary(use => use.ClauseId);
        Assert.Equal((3, 3, 0), (uses["1.1"].Cases, uses["1.1"].Attended, uses["1.1"].Broken));
        Assert.Equal((3, 0, 3), (uses["4.2"].Cases, uses["4.2"].Attended, uses["4.2"].Broken));
        Assert.Equal(3, uses[""].Cases);
        var cases = await store.CasesAsync("policy", "1", "4.2", TestContext.Current.CancellationToken);
        Assert.Equal(3, cases.Count);
        Assert.All(cases, item => Assert.True(item.IsBroken));
        Assert.Equal(2, (await store.CasesAmongAsync([.. assessed.Take(2).Select(item => item.Accepted.Claim.Key.Id), "none"], TestContext.Current.CancellationToken)).Count);
    }

    private static ClaimAssessed Assessed(string number)
    {
        var assessed = Some.Assessed(Some.Claim(number));
        return assessed with { Score = assessed.Score with { Lines = [Line(1, 0.2, ("1.1", 0.6), ("9.9", 0.04)), Line(2, 0.4, ("1.1", 0.3), ("4.2", 0.02))], Violations = [Some.Violation()] } };
    }

    private static LineScore Line(int number, double nothing, params IReadOnlyList<(string Clause, double Weight)> clauses) => new()
    {
        LineNumber = number,
        ServiceKind = "kind",
        Clauses = [.. clauses.Select(clause => new ClauseWeight(clause.Clause, clause.Weight, []))],
        NullWeight = nothing,
        PValue = 0.5,
    };
}

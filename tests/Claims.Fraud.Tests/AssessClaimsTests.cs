using System.Net;
using System.Text.Json;

using Claims.Contracts;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests;

public sealed class AssessClaimsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_claim_that_comes_again_has_the_answer_it_had(bool postgres)
    {
        await using var fraud = await StartAsync(postgres);
        var heard = await fraud.ListenAsync<ClaimAssessed>();
        var scored = Some.Scored(Some.Claim());

        await fraud.PublishAsync(scored);
        await Eventually.BecomesAsync(1, () => Task.FromResult(heard.Count));
        await fraud.PublishAsync(scored with { Score = Some.Score(pValue: 0.0001, isFlagged: true) });
        await Eventually.BecomesAsync(2, () => Task.FromResult(heard.Count));

        var answers = heard.Select(answer => JsonSerializer.Serialize(answer, ClaimJson.Options)).ToList();
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(1, await fraud.CountAsync("SELECT COUNT(*) FROM fraud_assessment"));
        Assert.Equal(1, await fraud.CountAsync("SELECT COUNT(*) FROM fraud_line"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_claim_twice_in_a_batch_is_assessed_once(bool postgres)
    {
        await using var fraud = await StartAsync(postgres);
        var ledger = fraud.Services.GetRequiredService<AssessmentLedger>();
        var scored = Some.Scored(Some.Claim());

        var assessed = await ledger.AssessAsync([scored, scored], TestContext.Current.CancellationToken);

        Assert.Single(assessed);
        Assert.Equal(1, await fraud.CountAsync("SELECT COUNT(*) FROM fraud_assessment"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Instances_that_take_the_same_claims_at_once_give_one_answer_for_each(bool postgres)
    {
        await using var fraud = await StartAsync(postgres);
        var ledger = fraud.Services.GetRequiredService<AssessmentLedger>();
        var scored = Enumerable.Range(0, 30).Select(i => Some.Scored(Some.Claim($"C-{i}", member: $"M-{i % 7}"))).ToList();

        // Each takes the same claims in another order.
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(instance => Task.Run(() => ledger.AssessAsync(
            scored.OrderBy(item => (item.Accepted.Claim.Key.Id[instance], item.Accepted.Claim.Key.Id)).ToList(), TestContext.Current.CancellationToken))));

        var distinct = answers.SelectMany(answer => answer).Select(answer => JsonSerializer.Serialize(answer, ClaimJson.Options)).Distinct();
        Assert.Equal(30, distinct.Count());
        Assert.Equal(30, await fraud.CountAsync("SELECT COUNT(*) FROM fraud_assessment"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_copies_that_arrive_at_once_exactly_one_is_called_the_duplicate(bool postgres)
    {
        await using var fraud = await StartAsync(postgres);
        var ledger = fraud.Services.GetRequiredService<AssessmentLedger>();
        const int Members = 40;
        await ledger.AssessAsync(Bills(provider: 0), TestContext.Current.CancellationToken);

        var answers = await Task.WhenAll(Enumerable.Range(1, 2).Select(provider => Task.Run(() =>
            ledger.AssessAsync(Bills(provider), TestContext.Current.CancellationToken))));

        var duplicates = answers.SelectMany(answer => answer).Count(answer => answer.Assessment.Reasons.Any(reason => reason.Code == "DUPLICATE_OTHER_PROVIDER"));
        Assert.Equal(Members, duplicates);

        // Provider 0 only makes the members known, a year before.
        static IEnumerable<ClaimScored> Bills(int provider) => Enumerable.Range(0, Members).Select(member => Some.Scored(Some.Claim(
            $"C-{provider}-{member}", member: $"M-{member}", day: provider == 0 ? Some.Day.AddYears(-1) : Some.Day, provider: Some.Provider($"P-{provider}"))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_replacement_is_no_duplicate_of_what_it_replaces_and_takes_its_place(bool postgres)
    {
        await using var fraud = await StartAsync(postgres);
        var ledger = fraud.Services.GetRequiredService<AssessmentLedger>();
        var original = Some.Claim("C-1");
        var replacement = Some.Claim("C-2") with { Frequency = ClaimFrequency.Replacement, OriginalNumber = "C-1" };
        var copy = Some.Claim("C-3");

        var assessed = await ledger.AssessAsync([Some.Scored(original), Some.Scored(replacement), Some.Scored(copy)], TestContext.Current.CancellationToken);

        Assert.Empty(assessed[1].Assessment.Reasons);
        var reason = Assert.Single(assessed[2].Assessment.Reasons);
        Assert.Contains(replacement.Key.Id, reason.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_voided_claim_can_be_billed_anew(bool postgres)
    {
        await using var fraud = await StartAsync(postgres);
        var ledger = fraud.Services.GetRequiredService<AssessmentLedger>();
        var cancel = Some.Claim("C-2") with { Frequency = ClaimFrequency.Void, OriginalNumber = "C-1" };

        var assessed = await ledger.AssessAsync(
            [Some.Scored(Some.Claim("C-1")), Some.Scored(cancel), Some.Scored(Some.Claim("C-3"))], TestContext.Current.CancellationToken);

        Assert.All(assessed, answer => Assert.Empty(answer.Assessment.Reasons));
    }

    [Fact]
    public async Task The_assessment_and_the_counts_are_answered_over_HTTP()
    {
        await using var fraud = await StartAsync(postgres: false);
        var claim = Some.Claim();
        await fraud.PublishAsync(Some.Scored(claim, Some.Score(pValue: 0.001, isFlagged: true, violations: Some.Violation())));

        await Eventually.BecomesAsync(new AssessmentCounts(1, 1, 0, 1, 0), () => fraud.GetAsync<AssessmentCounts>("/assessments/counts"));

        var answer = await fraud.GetAsync<ClaimAssessed>($"/assessments/{claim.Key.Id}");
        Assert.Equal(claim.Key, answer.Accepted.Claim.Key);
        Assert.Equal("UNITS_OVER_LIMIT", answer.Assessment.Reasons[0].Code);
    }

    [Fact]
    public async Task An_unknown_claim_is_not_found()
    {
        await using var fraud = await StartAsync(postgres: false);

        using var answer = await fraud.Http.GetAsync(new Uri("/assessments/none", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<RunningServices> StartAsync(bool postgres) =>
        await RunningServices.StartAsync([new FraudModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
}

using Claims.Summaries.Generative.Budgeting;
using Claims.Summaries.Generative.Tests.Fakes;

namespace Claims.Summaries.Generative.Tests.Budgeting;

public class BudgetTests
{
    [Fact]
    public async Task A_day_ends_at_its_budget_and_the_next_begins_anew()
    {
        // One may cost at most about 1,900 tokens and costs 366.
        await using var summaries = await StartAsync(("Budget:TokensPerDay", "2500"), ("MaxOutputTokens", "100"));

        while (await summaries.AskAsync() is GenerativeOutcome.Accepted)
        {
        }

        var sent = summaries.Server.Requests.Count;
        Assert.InRange(sent, 2, 6);
        Assert.IsType<GenerativeOutcome.OverBudget>(await summaries.AskAsync());
        Assert.Equal(sent, summaries.Server.Requests.Count);
        Assert.Equal(AttemptResult.OverBudget, summaries.Audit.Results.Last());
        summaries.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<GenerativeOutcome.Accepted>(await summaries.AskAsync());
    }

    [Theory]
    [InlineData("Budget:TokensPerDay", "500")]
    [InlineData("Budget:TokensPerSummary", "500")]
    [InlineData("Budget:CostPerDay", "0.001")]
    [InlineData("Budget:CostPerSummary", "0.001")]
    public async Task What_may_cost_more_than_is_left_is_not_sent(string setting, string value)
    {
        await using var summaries = await StartAsync((setting, value), ("Budget:InputPrice", "3"), ("Budget:OutputPrice", "15"));

        Assert.IsType<GenerativeOutcome.OverBudget>(await summaries.AskAsync());
        Assert.Empty(summaries.Server.Requests);
    }

    [Fact]
    public async Task Further_attempts_count_for_the_summary()
    {
        await using var summaries = await StartAsync(("Budget:TokensPerSummary", "3500"), ("MaxOutputTokens", "200"), ("Retries", "5"));
        summaries.Server.Answer = ProviderDouble.Refusing(503);

        Assert.IsType<GenerativeOutcome.OverBudget>(await summaries.AskAsync());
        Assert.InRange(summaries.Server.Requests.Count, 1, 3);
    }

    [Fact]
    public async Task The_cost_is_that_of_the_tokens_that_were_counted()
    {
        await using var summaries = await StartAsync(("Budget:InputPrice", "3"), ("Budget:OutputPrice", "15"));

        var accepted = Assert.IsType<GenerativeOutcome.Accepted>(await summaries.AskAsync());

        Assert.Equal(((ProviderDouble.InputTokens * 3m) + (ProviderDouble.OutputTokens * 15m)) / 1_000_000, accepted.Cost.Cost);
        Assert.Equal(accepted.Cost, Assert.Single(summaries.Audit.Ended).End.Cost);
    }

    [Fact]
    public async Task Many_at_once_cannot_overdraw_together()
    {
        var (ledger, day) = (new MemoryBudgetLedger(), new DateOnly(2026, 7, 1));

        var reserved = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => ledger.TryReserveAsync(day, new Spending(10, 1), new Spending(355, 1_000), CancellationToken.None))));

        Assert.Equal(35, reserved.Count(one => one));
    }

    private static async Task<Fakes.Summaries> StartAsync(params (string, string)[] settings)
    {
        var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.Ollama, settings: settings);
        summaries.Server.Answer = summaries.Speaks.Saying(Some.SupportedSentences[0]);
        return summaries;
    }
}

using Claims.Summaries.Generative.Tests.Fakes;

namespace Claims.Summaries.Generative.Tests;

public class BreakerTests
{
    [Theory]
    [InlineData(GenerativeProvider.Anthropic)]
    [InlineData(GenerativeProvider.Ollama)]
    [InlineData(GenerativeProvider.Vertex)]
    [InlineData(GenerativeProvider.LangServe)]
    public async Task It_opens_when_a_provider_fails_and_closes_when_it_answers_again(GenerativeProvider provider)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(
            provider, settings: [("Breaker:MinimumAttempts", "4"), ("Breaker:SamplingSeconds", "60"), ("Breaker:BreakSeconds", "30")]);
        summaries.Server.Answer = ProviderDouble.Refusing(500);
        for (var i = 0; i < 4; i++)
        {
            await summaries.AskAsync();
        }

        summaries.Server.Answer = summaries.Speaks.Saying(Some.SupportedSentences[0]);
        Assert.Equal(AttemptResult.CircuitOpen, Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason);
        Assert.Equal(4, summaries.Server.Requests.Count);

        summaries.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.IsType<GenerativeOutcome.Accepted>(await summaries.AskAsync());
        Assert.IsType<GenerativeOutcome.Accepted>(await summaries.AskAsync());
        Assert.Equal(
            [.. Enumerable.Repeat(AttemptResult.Unavailable, 4), AttemptResult.CircuitOpen, AttemptResult.Accepted, AttemptResult.Accepted], summaries.Audit.Results);
    }

    [Fact]
    public async Task Answers_that_the_guard_refuses_do_not_open_it()
    {
        await using var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.Ollama, settings: [("Breaker:MinimumAttempts", "2")]);
        summaries.Server.Answer = summaries.Speaks.Saying("Nothing cited.");

        for (var i = 0; i < 10; i++)
        {
            Assert.IsType<GenerativeOutcome.Refused>(await summaries.AskAsync());
        }
    }
}

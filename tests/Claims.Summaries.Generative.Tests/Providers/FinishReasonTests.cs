using Claims.Summaries.Generative.Guarding;
using Claims.Summaries.Generative.Tests.Fakes;

namespace Claims.Summaries.Generative.Tests.Providers;

public class FinishReasonTests
{
    [Theory]
    [InlineData(GenerativeProvider.Anthropic, "end_turn", "max_tokens")]
    [InlineData(GenerativeProvider.Ollama, "\"stop\"", "\"length\"")]
    [InlineData(GenerativeProvider.Vertex, "STOP", "MAX_TOKENS")]
    [InlineData(GenerativeProvider.LangServe, "\"finish_reason\":\"stop\"", "\"finish_reason\":\"length\"")]
    public async Task An_answer_cut_by_the_limit_on_tokens_is_refused(GenerativeProvider provider, string ends, string isCut)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider);
        summaries.Server.Answer = (context, _) => ProviderDouble.WriteAsync(
            context, "application/json", [summaries.Speaks.Whole(Some.SupportedSentences[0]).Replace(ends, isCut, StringComparison.Ordinal)]);

        var refused = Assert.IsType<GenerativeOutcome.Refused>(await summaries.AskAsync());

        Assert.Equal(RefusalReason.TooLong, Assert.Single(refused.Reasons).Reason);
    }

    [Theory]
    [InlineData(GenerativeProvider.Anthropic, "end_turn", "refusal")]
    [InlineData(GenerativeProvider.Vertex, "STOP", "SAFETY")]
    [InlineData(GenerativeProvider.Vertex, "STOP", "SPII")]
    public async Task An_answer_stopped_by_the_providers_filter_is_not_shown(GenerativeProvider provider, string ends, string isStopped)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider);
        summaries.Server.Answer = (context, _) => ProviderDouble.WriteAsync(
            context, "application/json", [summaries.Speaks.Whole(Some.SupportedSentences[0]).Replace(ends, isStopped, StringComparison.Ordinal)]);

        Assert.Equal(AttemptResult.Declined, Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason);
    }

    [Fact]
    public async Task A_prompt_that_Vertex_AI_blocks_has_no_candidates()
    {
        await using var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.Vertex);
        summaries.Server.Answer = (context, _) => ProviderDouble.WriteAsync(
            context, "application/json", ["""{"promptFeedback":{"blockReason":"SAFETY"},"usageMetadata":{"promptTokenCount":9,"totalTokenCount":9}}"""]);

        Assert.Equal(AttemptResult.Declined, Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason);
    }

    [Fact]
    public async Task A_runnable_may_give_plain_text()
    {
        await using var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.LangServe);
        summaries.Server.Answer = (context, _) => ProviderDouble.WriteAsync(
            context, "application/json", ["""{"output":"Six weeks of physical therapy [s1].","metadata":{"run_id":"1","feedback_tokens":[]}}"""]);

        var accepted = Assert.IsType<GenerativeOutcome.Accepted>(await summaries.AskAsync());

        // Nobody counted: estimated from the text.
        Assert.Equal(9, accepted.Cost.OutputTokens);
        Assert.InRange(accepted.Cost.InputTokens, 100, 1_000);
    }
}

using Claims.Summaries.Generative.Tests.Fakes;

using Microsoft.AspNetCore.Http;

namespace Claims.Summaries.Generative.Tests.Providers;

public class ProviderAnswersTests
{
    public static TheoryData<GenerativeProvider, bool> EveryWay() => GenerateSummaryTests.EveryWay();

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task Statuses_say_whether_to_ask_again(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream, ("Breaker:MinimumAttempts", "1000"));

        var said = new Dictionary<int, AttemptResult>();
        foreach (var status in (int[])[302, 400, 401, 403, 404, 408, 422, 429, 500, 503, 529])
        {
            summaries.Server.Answer = ProviderDouble.Refusing(status);
            said[status] = Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason;
        }

        Assert.Equal([302, 400, 401, 403, 404, 422], said.Where(one => one.Value == AttemptResult.Declined).Select(one => one.Key));
        Assert.Equal([408, 500, 503, 529], said.Where(one => one.Value == AttemptResult.Unavailable).Select(one => one.Key));
        Assert.Equal(AttemptResult.RateLimited, said[429]);
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task It_waits_as_long_as_the_provider_asks(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream, ("Retries", "2"));
        summaries.Server.Answer = Limited(summaries);

        var outcome = await summaries.AskAsync();

        Assert.IsType<GenerativeOutcome.Accepted>(outcome);
        Assert.Equal([AttemptResult.RateLimited, AttemptResult.RateLimited, AttemptResult.Accepted], summaries.Audit.Results);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9)], summaries.Clock.Waits);
        Assert.Single(summaries.Server.Requests.Select(sent => sent.Body).Distinct());
    }

    [Fact]
    public async Task It_does_not_wait_longer_than_allowed()
    {
        await using var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.Ollama, settings: [("Retries", "2"), ("MaxRetryAfterSeconds", "20")]);
        summaries.Server.Answer = ProviderDouble.Refusing(429, "21");

        Assert.Equal(AttemptResult.RateLimited, Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason);
        Assert.Single(summaries.Server.Requests);
        Assert.Empty(summaries.Clock.Waits);
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task What_was_refused_or_malformed_is_not_asked_again(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream, ("Retries", "3"));
        summaries.Server.Answer = summaries.Speaks.Saying("Nothing cited.");
        await summaries.AskAsync();
        summaries.Server.Answer = ProviderDouble.Refusing(400);
        await summaries.AskAsync();

        Assert.Equal([AttemptResult.Refused, AttemptResult.Declined], summaries.Audit.Results);
        Assert.Equal(2, summaries.Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task What_is_no_answer_of_the_interface_is_malformed(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream, ("Breaker:MinimumAttempts", "1000"));
        (string Type, string Body)[] bodies =
        [
            ("text/html", "<html>Welcome to the captive portal</html>"),
            ("text/plain", summaries.Speaks.Whole(Some.Supported)),
            (stream ? StreamType(provider) : "application/json", stream && provider != GenerativeProvider.Ollama ? "event: data\nevent: message_start\ndata: {{{\n\n" : "{{{"),
            (stream ? StreamType(provider) : "application/json", stream && provider != GenerativeProvider.Ollama ? "data: {\"surprise\":[1]}\n\n" : "{\"surprise\":[1]}"),
            (stream ? StreamType(provider) : "application/json", ""),
        ];

        foreach (var (type, body) in bodies)
        {
            summaries.Server.Answer = (context, _) => ProviderDouble.WriteAsync(context, type, [body]);

            Assert.Equal(AttemptResult.Malformed, Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason);
        }
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task An_answer_that_is_cut_off_is_not_shown(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream);
        summaries.Server.Answer = summaries.Speaks.BreakingOff(Some.Supported);

        Assert.Equal(AttemptResult.Malformed, Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason);
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task A_connection_that_breaks_is_an_outage(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream);
        summaries.Server.Answer = async (context, sent) =>
        {
            await ProviderDouble.WriteAsync(context, stream ? StreamType(provider) : "application/json", [.. (stream ? summaries.Speaks.Parts(Some.Supported) : [summaries.Speaks.Whole(Some.Supported)]).Take(1)]);
            context.Abort();
        };

        Assert.Equal(AttemptResult.Unavailable, Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason);
    }

    [Theory]
    [InlineData(GenerativeProvider.Anthropic)]
    [InlineData(GenerativeProvider.Ollama)]
    [InlineData(GenerativeProvider.Vertex)]
    [InlineData(GenerativeProvider.LangServe)]
    public async Task An_error_within_a_stream_is_an_outage(GenerativeProvider provider)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream: true);
        summaries.Server.Answer = summaries.Speaks.FailingHalfway(Some.Supported);

        Assert.Equal(AttemptResult.Unavailable, Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason);
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task Nobody_there_is_an_outage(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream);
        await summaries.Server.DisposeAsync();

        Assert.Equal(AttemptResult.Unavailable, Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason);
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task A_provider_that_takes_too_long_is_given_up(GenerativeProvider provider, bool stream)
    {
        // Below the clock's patience: the limit is reached as soon as it is set.
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream, ("TimeoutSeconds", "5"));
        summaries.Server.Answer = (context, _) => summaries.Server.NothingAsync(context);

        Assert.Equal(AttemptResult.TimedOut, Assert.IsType<GenerativeOutcome.Unavailable>(await summaries.AskAsync()).Reason);
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task Who_no_longer_waits_is_audited_too(GenerativeProvider provider, bool stream)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream);
        using var leaving = new CancellationTokenSource();
        summaries.Server.Answer = async (context, _) =>
        {
            await leaving.CancelAsync();
            await summaries.Server.NothingAsync(context);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => summaries.AskAsync(cancellation: leaving.Token));
        Assert.Equal([AttemptResult.Cancelled], summaries.Audit.Results);
    }

    [Fact]
    public async Task A_stream_is_left_as_soon_as_it_is_too_long()
    {
        await using var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.Ollama, stream: true, ("Guard:MaxCharacters", "200"));
        summaries.Server.Answer = async (context, _) =>
        {
            // Without end: only leaving it ends the request.
            context.Response.ContentType = "application/x-ndjson";
            while (!context.RequestAborted.IsCancellationRequested && !summaries.Server.Ending.IsCancellationRequested)
            {
                await context.Response.WriteAsync(summaries.Speaks.Parts(Some.Supported)[0]);
            }
        };

        var refused = Assert.IsType<GenerativeOutcome.Refused>(await summaries.AskAsync());

        Assert.Contains(Generative.Guarding.RefusalReason.TooLong, refused.Reasons.Select(reason => reason.Reason));
    }

    private static Func<HttpContext, SentRequest, Task> Limited(Fakes.Summaries summaries) => (context, sent) => summaries.Server.Requests.Count switch
    {
        1 => ProviderDouble.Refusing(429, "7")(context, sent),
        2 => ProviderDouble.Refusing(429, summaries.Clock.GetUtcNow().AddSeconds(9).ToString("R"))(context, sent),
        _ => summaries.Speaks.Saying(Some.SupportedSentences[0])(context, sent),
    };

    private static string StreamType(GenerativeProvider provider) => provider == GenerativeProvider.Ollama ? "application/x-ndjson" : "text/event-stream";
}

using Microsoft.Extensions.AI;

using Polly;
using Polly.Timeout;

namespace Claims.Summaries.Generative.Providers;

/// <summary>Asks once, within the time allowed, and says what came of it as a value.</summary>
internal sealed class AskProvider(IChatClient client, GenerativeOptions options, TimeProvider clock)
{
    private readonly ResiliencePipeline _limit = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddTimeout(TimeSpan.FromSeconds(options.TimeoutSeconds)).Build();

    public async Task<ProviderAnswer> RunAsync(IReadOnlyList<ChatMessage> prompt, CancellationToken cancellation)
    {
        try
        {
            return Read(await _limit.ExecuteAsync(async limited => await AnswerAsync(prompt, limited), cancellation));
        }
        catch (TimeoutRejectedException)
        {
            return new ProviderAnswer(AttemptResult.TimedOut);
        }
        catch (ProviderException failure)
        {
            return new ProviderAnswer(Result(failure.Fault), RetryAfter: failure.RetryAfter);
        }
    }

    private Task<ChatResponse> AnswerAsync(IReadOnlyList<ChatMessage> prompt, CancellationToken cancellation)
    {
        var chosen = new ChatOptions { ModelId = options.Model, MaxOutputTokens = options.MaxOutputTokens, Temperature = options.Temperature };
        return options.Stream ? StreamAsync(prompt, chosen, cancellation) : client.GetResponseAsync(prompt, chosen, cancellation);
    }

    /// <summary>Stops reading, and with it the provider writing, as soon as the answer is longer than the guard will have it.</summary>
    private async Task<ChatResponse> StreamAsync(IReadOnlyList<ChatMessage> prompt, ChatOptions chosen, CancellationToken cancellation)
    {
        var (parts, length) = (new List<ChatResponseUpdate>(), 0);
        await foreach (var part in client.GetStreamingResponseAsync(prompt, chosen, cancellation))
        {
            parts.Add(part);
            length += part.Text.Length;
            if (length > options.Guard.MaxCharacters)
            {
                parts.Add(new ChatResponseUpdate { FinishReason = ChatFinishReason.Length });
                break;
            }
        }

        return parts.ToChatResponse();
    }

    /// <summary>An answer that gives no reason why it ended was cut off.</summary>
    private static ProviderAnswer Read(ChatResponse response)
    {
        var result = response.FinishReason switch
        {
            { } reason when reason == ChatFinishReason.Stop || reason == ChatFinishReason.Length => AttemptResult.Accepted,
            { } reason when reason == ChatFinishReason.ContentFilter || reason.Value == "refusal" => AttemptResult.Declined,
            _ => AttemptResult.Malformed,
        };
        return new ProviderAnswer(result, response.Text, response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount, response.ModelId)
        {
            IsCut = response.FinishReason == ChatFinishReason.Length,
        };
    }

    private static AttemptResult Result(ProviderFault fault) => fault switch
    {
        ProviderFault.RateLimited => AttemptResult.RateLimited,
        ProviderFault.Unavailable => AttemptResult.Unavailable,
        ProviderFault.Declined => AttemptResult.Declined,
        _ => AttemptResult.Malformed,
    };
}

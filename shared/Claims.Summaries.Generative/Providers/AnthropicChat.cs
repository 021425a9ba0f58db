using System.Runtime.CompilerServices;
using System.Text.Json;

using Anthropic;
using Anthropic.Exceptions;

using Microsoft.Extensions.AI;

namespace Claims.Summaries.Generative.Providers;

/// <summary>Anthropic's own library, with its failures said as those of every other provider. Its exceptions hold the body of an error, so none is passed on as an inner one.</summary>
internal sealed class AnthropicChat(IChatClient library) : DelegatingChatClient(library)
{
    /// <summary>The library's own limit on time must not come before the attempt's: its end could not be told from an outage.</summary>
    private static readonly TimeSpan LibraryTimeout = TimeSpan.FromHours(2);

    /// <param name="http">Fails with <see cref="ProviderException"/>; further attempts are the caller's.</param>
    public static AnthropicChat Create(HttpClient http, Uri endpoint, string key, string model, int maxOutputTokens) => new(
        new AnthropicClient { HttpClient = http, BaseUrl = endpoint.AbsoluteUri.TrimEnd('/'), ApiKey = key, AuthToken = null, MaxRetries = 0, Timeout = LibraryTimeout }
            .AsIChatClient(model, maxOutputTokens));

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (Exception failure) when (IsOfLibrary(failure))
        {
            throw Of(failure);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var parts = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(parts) is { } part)
        {
            yield return part;
        }
    }

    private static async ValueTask<ChatResponseUpdate?> NextAsync(IAsyncEnumerator<ChatResponseUpdate> parts)
    {
        try
        {
            return await parts.MoveNextAsync() ? parts.Current : null;
        }
        catch (Exception failure) when (IsOfLibrary(failure))
        {
            throw Of(failure);
        }
    }

    private static bool IsOfLibrary(Exception failure) => failure is AnthropicException or JsonException or HttpRequestException or IOException;

    private static ProviderException Of(Exception failure) => failure switch
    {
        AnthropicSseException sent when sent.Type?.Raw() == "rate_limit_error" => new(ProviderFault.RateLimited, "Anthropic reports that too much is asked of it."),
        AnthropicSseException or AnthropicIOException or HttpRequestException or IOException => new(ProviderFault.Unavailable, "Anthropic's answer broke off with an error."),
        _ => new(ProviderFault.Malformed, "Anthropic's answer is not the JSON that its interface has."),
    };
}

using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

using Microsoft.Extensions.AI;

namespace Claims.Summaries.Generative.Providers;

/// <summary>An <see cref="IChatClient"/> over HTTP for providers without a .NET library that every registry serves.</summary>
internal sealed class HttpChatClient(HttpClient http, WireFormat format, Uri endpoint, string model) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var request = Request(messages, options, stream: false);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return format.Whole(await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException)
        {
            throw Of(failure);
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var request = Request(messages, options, stream: true);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var parts = PartsAsync(body, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(parts) is { } part)
        {
            yield return part;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(format.Name, endpoint, model)
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    public void Dispose() => http.Dispose();

    private static async ValueTask<ChatResponseUpdate?> NextAsync(IAsyncEnumerator<ChatResponseUpdate> parts)
    {
        try
        {
            return await parts.MoveNextAsync() ? parts.Current : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException)
        {
            throw Of(failure);
        }
    }

    private static ProviderException Of(Exception failure) => failure is JsonException
        ? new ProviderException(ProviderFault.Malformed, "The provider's answer is not the JSON that its interface has.")
        : new ProviderException(ProviderFault.Unavailable, "The connection to the provider broke.", inner: failure);

    private async IAsyncEnumerable<ChatResponseUpdate> PartsAsync(Stream body, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (format.Framing == Framing.ServerSentEvents)
        {
            await foreach (var (kind, data) in ServerSentEvents.ReadAsync(body, cancellation))
            {
                if (format.Part(kind, data) is { } part)
                {
                    yield return part;
                }
            }

            yield break;
        }

        using var reader = new StreamReader(body);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Length > 0 && format.Part("", line) is { } part)
            {
                yield return part;
            }
        }
    }

    private HttpRequestMessage Request(IEnumerable<ChatMessage> messages, ChatOptions? options, bool stream)
    {
        var chosen = options?.Clone() ?? new ChatOptions();
        chosen.ModelId ??= model;
        return new HttpRequestMessage(HttpMethod.Post, format.Address(endpoint, chosen.ModelId, stream))
        {
            Content = new ByteArrayContent(format.Request(messages, chosen, stream)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
    }
}

using Microsoft.Extensions.AI;

namespace Claims.Summaries.Generative.Providers;

/// <summary>Makes the client of the provider that the options choose.</summary>
internal static class ChatClients
{
    /// <param name="options">Valid, and with a provider.</param>
    /// <param name="clock">For <c>Retry-After</c>.</param>
    public static IChatClient Create(GenerativeOptions options, TimeProvider clock) => options.Provider switch
    {
        GenerativeProvider.Anthropic => AnthropicChat.Create(
            ProviderHttp.Create(bearer: null, clock), Endpoint(options, "https://api.anthropic.com"), Key(options)!, options.Model, options.MaxOutputTokens),
        GenerativeProvider.Ollama => Over(options, new OllamaFormat(), Endpoint(options, "http://localhost:11434"), clock),
        GenerativeProvider.Vertex => Over(options, new VertexFormat(), VertexFormat.Publisher(options.Endpoint, options.Project!, options.Location!), clock),
        GenerativeProvider.LangServe => Over(options, new LangServeFormat(options.InputKey), new Uri(options.Endpoint!), clock),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "No provider is chosen."),
    };

    private static HttpChatClient Over(GenerativeOptions options, WireFormat format, Uri endpoint, TimeProvider clock) =>
        new(ProviderHttp.Create(() => Key(options), clock), format, endpoint, options.Model);

    private static Uri Endpoint(GenerativeOptions options, string otherwise) => new(options.Endpoint is { Length: > 0 } endpoint ? endpoint : otherwise);

    private static string? Key(GenerativeOptions options) => Secret.Read(options.Key, options.KeyFile);
}

using System.Text.Json;

using Microsoft.Extensions.AI;

namespace Claims.Summaries.Generative.Providers;

/// <summary>What one provider's HTTP interface looks like: where to post what, and what comes back.</summary>
internal abstract class WireFormat
{
    /// <summary>Members that a provider does not know must not be sent to it as null.</summary>
    protected static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>As it is written into <c>ChatClientMetadata</c>.</summary>
    public abstract string Name { get; }

    public abstract Framing Framing { get; }

    public abstract Uri Address(Uri endpoint, string model, bool stream);

    /// <summary>The request's body, in JSON.</summary>
    public abstract byte[] Request(IEnumerable<ChatMessage> messages, ChatOptions options, bool stream);

    /// <summary>A whole answer; one that is not of the documented shape is a <see cref="JsonException"/> or a <see cref="ProviderException"/>.</summary>
    public abstract ChatResponse Whole(string body);

    /// <summary>One line or event of a stream; null where it says nothing.</summary>
    public abstract ChatResponseUpdate? Part(string kind, string data);

    protected static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Json) ?? throw Malformed("is null");

    /// <param name="what">Completes "The answer …"; never a piece of it.</param>
    protected static ProviderException Malformed(string what) => new(ProviderFault.Malformed, $"The provider's answer {what}.");

    protected static Uri Under(Uri endpoint, string path) => new($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}");
}

/// <summary>How the pieces of a stream are told apart.</summary>
internal enum Framing
{
    /// <summary>One JSON value a line.</summary>
    Lines,

    /// <summary>HTML Living Standard, 9.2.</summary>
    ServerSentEvents,
}

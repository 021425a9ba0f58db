using System.Text.Json;

using Microsoft.Extensions.AI;

namespace Claims.Summaries.Generative.Providers;

/// <summary>
/// A LangChain runnable behind LangServe: <c>/invoke</c> and <c>/stream</c> with the events data, end, error and metadata (github.com/langchain-ai/langserve,
/// README "Endpoints" and <c>APIHandler.stream</c>). The runnable gives a message or plain text. It takes no limit on tokens: that is the runnable's own.
/// </summary>
/// <param name="inputKey">Where the runnable takes a mapping: the key under which it wants the whole prompt as text. Null: it takes messages.</param>
internal sealed class LangServeFormat(string? inputKey) : WireFormat
{
    public override string Name => "langserve";

    public override Framing Framing => Framing.ServerSentEvents;

    public override Uri Address(Uri endpoint, string model, bool stream) => Under(endpoint, stream ? "stream" : "invoke");

    public override byte[] Request(IEnumerable<ChatMessage> messages, ChatOptions options, bool stream) => JsonSerializer.SerializeToUtf8Bytes(
        inputKey is { Length: > 0 } key
            ? new Envelope(new Dictionary<string, string> { [key] = string.Join("\n\n", messages.Select(message => message.Text)) })
            : new Envelope(messages.Select(message => new { type = MessageType(message.Role), content = message.Text })),
        Json);

    public override ChatResponse Whole(string body)
    {
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("output", out var output))
        {
            throw Malformed("has no output");
        }

        return new ChatResponse(new ChatMessage(ChatRole.Assistant, Text(output))) { FinishReason = Finish(output), Usage = Usage(output) };
    }

    public override ChatResponseUpdate? Part(string kind, string data)
    {
        switch (kind)
        {
            case "data":
                using (var json = JsonDocument.Parse(data))
                {
                    return Chunk(json.RootElement);
                }

            case "end":
                return new ChatResponseUpdate(ChatRole.Assistant, "") { FinishReason = ChatFinishReason.Stop };
            case "error":
                throw new ProviderException(ProviderFault.Unavailable, "The runnable reports an error.");
            default:
                return null;
        }
    }

    private static string MessageType(ChatRole role) => role == ChatRole.System ? "system" : role == ChatRole.Assistant ? "ai" : "human";

    private static ChatResponseUpdate Chunk(JsonElement output)
    {
        var part = new ChatResponseUpdate(ChatRole.Assistant, Text(output));
        if (Usage(output) is { } usage)
        {
            part.Contents.Add(new UsageContent(usage));
        }

        return part;
    }

    private static string Text(JsonElement output) => output switch
    {
        { ValueKind: JsonValueKind.String } => output.GetString()!,
        { ValueKind: JsonValueKind.Array } => string.Concat(output.EnumerateArray().Select(Text)),
        { ValueKind: JsonValueKind.Object } when output.TryGetProperty("content", out var content) => Text(content),
        { ValueKind: JsonValueKind.Object } when output.TryGetProperty("text", out var text) => Text(text),
        _ => throw Malformed("is neither a message nor text"),
    };

    /// <summary>A message carries its model's reason, named as that model names it.</summary>
    private static ChatFinishReason Finish(JsonElement output) =>
        output.ValueKind == JsonValueKind.Object && output.TryGetProperty("response_metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
        && (Word(metadata, "finish_reason") ?? Word(metadata, "stop_reason") ?? Word(metadata, "done_reason")) is "length" or "max_tokens" or "MAX_TOKENS"
            ? ChatFinishReason.Length
            : ChatFinishReason.Stop;

    private static UsageDetails? Usage(JsonElement output) =>
        output.ValueKind == JsonValueKind.Object && output.TryGetProperty("usage_metadata", out var usage) && usage.ValueKind == JsonValueKind.Object
            ? new UsageDetails
            {
                InputTokenCount = Count(usage, "input_tokens"),
                OutputTokenCount = Count(usage, "output_tokens"),
                TotalTokenCount = Count(usage, "total_tokens"),
            }
            : null;

    private static string? Word(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Count(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) ? count : null;

    private sealed record Envelope(object Input);
}

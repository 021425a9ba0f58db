using System.Text.Json;
using System.Text.Json.Serialization;

using Microsoft.Extensions.AI;

namespace Claims.Summaries.Generative.Providers;

/// <summary>Ollama's <c>/api/chat</c>: one JSON object, or one a line (github.com/ollama/ollama, docs/api.md, "Generate a chat completion").</summary>
internal sealed class OllamaFormat : WireFormat
{
    public override string Name => "ollama";

    public override Framing Framing => Framing.Lines;

    public override Uri Address(Uri endpoint, string model, bool stream) => Under(endpoint, "api/chat");

    public override byte[] Request(IEnumerable<ChatMessage> messages, ChatOptions options, bool stream) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            model = options.ModelId,
            messages = messages.Select(message => new { role = message.Role.Value, content = message.Text }),
            stream,
            options = new Sampling(options.MaxOutputTokens, options.Temperature),
        },
        Json);

    public override ChatResponse Whole(string body)
    {
        var answer = Answer(body);
        if (!answer.Done)
        {
            throw Malformed("ends before it is done");
        }

        return new ChatResponse(new ChatMessage(ChatRole.Assistant, answer.Message?.Content ?? throw Malformed("has no message")))
        {
            ModelId = answer.Model,
            FinishReason = Finish(answer),
            Usage = Usage(answer),
        };
    }

    public override ChatResponseUpdate Part(string kind, string data)
    {
        var answer = Answer(data);
        var part = new ChatResponseUpdate(ChatRole.Assistant, answer.Message?.Content ?? "") { ModelId = answer.Model };
        if (answer.Done)
        {
            part.FinishReason = Finish(answer);
            part.Contents.Add(new UsageContent(Usage(answer)));
        }

        return part;
    }

    /// <summary>After a stream has begun, an error is an object of its own in it.</summary>
    private static ChatAnswer Answer(string json)
    {
        var answer = Read<ChatAnswer>(json);
        return answer.Error is null ? answer : throw new ProviderException(ProviderFault.Unavailable, "Ollama reports an error.");
    }

    /// <summary>Older servers give no reason when all went well.</summary>
    private static ChatFinishReason Finish(ChatAnswer answer) => answer.DoneReason switch
    {
        null or "stop" => ChatFinishReason.Stop,
        "length" => ChatFinishReason.Length,
        var other => new ChatFinishReason(other),
    };

    private static UsageDetails Usage(ChatAnswer answer) => new()
    {
        InputTokenCount = answer.PromptTokens,
        OutputTokenCount = answer.AnswerTokens,
        TotalTokenCount = answer.PromptTokens + answer.AnswerTokens,
    };

    private sealed record Sampling([property: JsonPropertyName("num_predict")] int? MaxTokens, float? Temperature);

    private sealed record ChatAnswer(
        string? Model,
        Said? Message,
        bool Done,
        [property: JsonPropertyName("done_reason")] string? DoneReason,
        [property: JsonPropertyName("prompt_eval_count")] long? PromptTokens,
        [property: JsonPropertyName("eval_count")] long? AnswerTokens,
        string? Error);

    private sealed record Said(string? Content);
}

using System.Text.Json;
using System.Text.Json.Serialization;

using Microsoft.Extensions.AI;

namespace Claims.Summaries.Generative.Providers;

/// <summary>
/// Vertex AI's <c>generateContent</c> and <c>streamGenerateContent</c> (cloud.google.com/vertex-ai/docs/reference/rest/v1/projects.locations.publishers.models).
/// The endpoint ends with the publisher: <c>…/v1/projects/P/locations/L/publishers/google</c>.
/// </summary>
internal sealed class VertexFormat : WireFormat
{
    public override string Name => "vertex";

    public override Framing Framing => Framing.ServerSentEvents;

    public static Uri Publisher(string? host, string project, string location) =>
        new($"{(host is { Length: > 0 } ? host.TrimEnd('/') : Host(location))}/v1/projects/{project}/locations/{location}/publishers/google");

    public override Uri Address(Uri endpoint, string model, bool stream) =>
        Under(endpoint, $"models/{Uri.EscapeDataString(model)}:{(stream ? "streamGenerateContent?alt=sse" : "generateContent")}");

    public override byte[] Request(IEnumerable<ChatMessage> messages, ChatOptions options, bool stream)
    {
        var all = messages.ToList();
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                SystemInstruction = new { Parts = all.Where(IsSystem).Select(message => new { message.Text }) },
                Contents = all.Where(message => !IsSystem(message)).Select(message => new
                {
                    Role = message.Role == ChatRole.Assistant ? "model" : "user",
                    Parts = new[] { new { message.Text } },
                }),
                GenerationConfig = new { options.MaxOutputTokens, options.Temperature, CandidateCount = 1 },
            },
            Json);
    }

    public override ChatResponse Whole(string body)
    {
        var answer = Answer(body);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, Text(answer)))
        {
            ModelId = answer.ModelVersion,
            FinishReason = Finish(answer) ?? throw Malformed("gives no reason why it ended"),
            Usage = answer.UsageMetadata is { } usage ? Usage(usage) : null,
        };
    }

    public override ChatResponseUpdate Part(string kind, string data)
    {
        var answer = Answer(data);
        var part = new ChatResponseUpdate(ChatRole.Assistant, Text(answer)) { ModelId = answer.ModelVersion, FinishReason = Finish(answer) };
        // Each chunk repeats the counts so far; only the last one's are those of the answer.
        if (part.FinishReason is not null && answer.UsageMetadata is { } usage)
        {
            part.Contents.Add(new UsageContent(Usage(usage)));
        }

        return part;
    }

    private static bool IsSystem(ChatMessage message) => message.Role == ChatRole.System;

    private static string Host(string location) => location == "global" ? "https://aiplatform.googleapis.com" : $"https://{location}-aiplatform.googleapis.com";

    private static Generated Answer(string json)
    {
        var answer = Read<Generated>(json);
        return answer switch
        {
            { Error.Code: 429 } => throw new ProviderException(ProviderFault.RateLimited, "Vertex AI reports that its quota is used up."),
            { Error: not null } => throw new ProviderException(ProviderFault.Unavailable, "Vertex AI reports an error."),
            { Candidates: null or [], PromptFeedback.BlockReason: null, UsageMetadata: null } => throw Malformed("has no candidate"),
            _ => answer,
        };
    }

    private static Candidate? First(Generated answer) => answer.Candidates is [var first, ..] ? first : null;

    private static string Text(Generated answer) => string.Concat(
        (First(answer)?.Content?.Parts ?? []).Where(part => !part.Thought).Select(part => part.Text));

    /// <summary>Null while the answer goes on. A blocked prompt has no candidate.</summary>
    private static ChatFinishReason? Finish(Generated answer) => answer.PromptFeedback?.BlockReason is not null
        ? ChatFinishReason.ContentFilter
        : First(answer)?.FinishReason switch
        {
            null => null,
            "STOP" => ChatFinishReason.Stop,
            "MAX_TOKENS" => ChatFinishReason.Length,
            "SAFETY" or "RECITATION" or "BLOCKLIST" or "PROHIBITED_CONTENT" or "SPII" => ChatFinishReason.ContentFilter,
            var other => new ChatFinishReason(other),
        };

    /// <summary>Thoughts are billed as output and stand outside the candidates' count.</summary>
    private static UsageDetails Usage(Counts counts) => new()
    {
        InputTokenCount = counts.PromptTokenCount,
        OutputTokenCount = (counts.CandidatesTokenCount ?? 0) + (counts.ThoughtsTokenCount ?? 0),
        TotalTokenCount = counts.TotalTokenCount,
    };

    private sealed record Generated(IReadOnlyList<Candidate>? Candidates, Feedback? PromptFeedback, Counts? UsageMetadata, string? ModelVersion, Status? Error);

    private sealed record Candidate(Content? Content, string? FinishReason);

    private sealed record Content(IReadOnlyList<ContentPart>? Parts);

    private sealed record ContentPart(string? Text, [property: JsonPropertyName("thought")] bool Thought);

    private sealed record Feedback(string? BlockReason);

    private sealed record Counts(long? PromptTokenCount, long? CandidatesTokenCount, long? ThoughtsTokenCount, long? TotalTokenCount);

    private sealed record Status(int Code);
}

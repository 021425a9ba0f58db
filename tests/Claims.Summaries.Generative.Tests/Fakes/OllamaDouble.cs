namespace Claims.Summaries.Generative.Tests.Fakes;

/// <summary>github.com/ollama/ollama, docs/api.md, "Generate a chat completion".</summary>
internal sealed class OllamaDouble : ProviderDouble
{
    public override GenerativeProvider Provider => GenerativeProvider.Ollama;

    public override string ErrorPart => """{"error":"an error was encountered while running the model"}""" + "\n";

    protected override string StreamType => "application/x-ndjson";

    public override bool AsksForStream(SentRequest sent) => sent.Body.Contains("\"stream\":true", StringComparison.Ordinal);

    public override string Whole(string text) => $$$"""
        {"model":"model-of-a-test","created_at":"2026-01-01T08:52:19.385406455-07:00","message":{"role":"assistant","content":{{{Json(text)}}}},"done_reason":"stop","done":true,
         "total_duration":5191566416,"load_duration":2154458,"prompt_eval_count":{{{InputTokens}}},"prompt_eval_duration":383809000,"eval_count":{{{OutputTokens}}},"eval_duration":4799921000}
        """;

    public override IReadOnlyList<string> Parts(string text) =>
    [
        Part(Halves(text).First),
        Part(Halves(text).Second),
        $$$"""{"model":"model-of-a-test","created_at":"2026-01-01T08:52:20-07:00","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","total_duration":4883583458,"load_duration":1334875,"prompt_eval_count":{{{InputTokens}}},"eval_count":{{{OutputTokens}}}}""" + "\n",
    ];

    protected override bool IsEnd(string part) => part.Contains("\"done\":true", StringComparison.Ordinal);

    private static string Part(string text) =>
        $$$"""{"model":"model-of-a-test","created_at":"2026-01-01T08:52:19-07:00","message":{"role":"assistant","content":{{{text}}},"images":null},"done":false}""" + "\n";
}

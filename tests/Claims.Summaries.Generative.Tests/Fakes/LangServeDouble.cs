namespace Claims.Summaries.Generative.Tests.Fakes;

/// <summary>github.com/langchain-ai/langserve, README "Endpoints" and the docstring of APIHandler.stream; messages as langchain-core dumps them.</summary>
internal sealed class LangServeDouble : ProviderDouble
{
    public override GenerativeProvider Provider => GenerativeProvider.LangServe;

    public override string ErrorPart => Event("error", """{"status_code":500,"message":"Internal Server Error"}""");

    public override bool AsksForStream(SentRequest sent) => sent.Path.EndsWith("/stream", StringComparison.Ordinal);

    public override string Whole(string text) => $$$"""
        {"output":{"content":{{{Json(text)}}},"additional_kwargs":{},"response_metadata":{"finish_reason":"stop"},"type":"ai","name":null,"id":"run-1","tool_calls":[],"invalid_tool_calls":[],
         "usage_metadata":{{{Usage}}}},"metadata":{"run_id":"5b1a5a3e-1111-4a52-9d1c-000000000000","feedback_tokens":[]}}
        """;

    public override IReadOnlyList<string> Parts(string text) =>
    [
        Event("metadata", """{"run_id":"5b1a5a3e-1111-4a52-9d1c-000000000000"}""") + Event("data", Chunk(Halves(text).First, "null")),
        Event("data", Chunk(Halves(text).Second, "null")),
        Event("data", Chunk("\"\"", Usage)),
        "event: end\r\n\r\n",
    ];

    private static string Usage => $$$"""{"input_tokens":{{{InputTokens}}},"output_tokens":{{{OutputTokens}}},"total_tokens":{{{InputTokens + OutputTokens}}}}""";

    protected override bool IsEnd(string part) => part.StartsWith("event: end", StringComparison.Ordinal);

    private static string Chunk(string text, string usage) =>
        $$$"""{"content":{{{text}}},"additional_kwargs":{},"response_metadata":{},"type":"AIMessageChunk","name":null,"id":"run-1","usage_metadata":{{{usage}}}}""";

    private static string Event(string kind, string data) => $"event: {kind}\r\ndata: {data}\r\n\r\n";
}

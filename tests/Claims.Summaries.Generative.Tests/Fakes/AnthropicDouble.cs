namespace Claims.Summaries.Generative.Tests.Fakes;

/// <summary>docs.claude.com, "Messages" and "Streaming Messages".</summary>
internal sealed class AnthropicDouble : ProviderDouble
{
    public override GenerativeProvider Provider => GenerativeProvider.Anthropic;

    public override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Key", "key-of-a-test")];

    public override string ErrorPart => Event("error", """{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}""");

    public override bool AsksForStream(SentRequest sent) => sent.Body.Contains("\"stream\":true", StringComparison.Ordinal);

    public override string Whole(string text) => $$$"""
        {"id":"msg_01","type":"message","role":"assistant","model":"model-of-a-test-20260101","content":[{"type":"text","text":{{{Json(text)}}}}],
         "stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":{{{InputTokens}}},"output_tokens":{{{OutputTokens}}}}}
        """;

    public override IReadOnlyList<string> Parts(string text) =>
    [
        Event("message_start", $$$"""{"type":"message_start","message":{"id":"msg_01","type":"message","role":"assistant","content":[],"model":"model-of-a-test-20260101","stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":{{{InputTokens}}},"output_tokens":1} } }""")
            + Event("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""")
            + Event("ping", """{"type":"ping"}""") + Delta(Halves(text).First),
        Delta(Halves(text).Second),
        Event("content_block_stop", """{"type":"content_block_stop","index":0}"""),
        Event("message_delta", $$$"""{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"input_tokens":{{{InputTokens}}},"output_tokens":{{{OutputTokens}}}}}"""),
        Event("message_stop", """{"type":"message_stop"}"""),
    ];

    protected override bool IsEnd(string part) => part.Contains("message_delta", StringComparison.Ordinal) || part.Contains("message_stop", StringComparison.Ordinal);

    private static string Delta(string text) => Event("content_block_delta", $$$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":{{{text}}}}}""");

    private static string Event(string kind, string data) => $"event: {kind}\ndata: {data}\n\n";
}

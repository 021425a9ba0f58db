namespace Claims.Summaries.Generative.Tests.Fakes;

/// <summary>cloud.google.com/vertex-ai/docs/reference/rest, "GenerateContentResponse".</summary>
internal sealed class VertexDouble : ProviderDouble
{
    public override GenerativeProvider Provider => GenerativeProvider.Vertex;

    public override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Key", "token-of-a-test"), new("Project", "project-1"), new("Location", "europe-west4")];

    public override string ErrorPart => Event("""{"error":{"code":503,"message":"The model is overloaded.","status":"UNAVAILABLE"}}""");

    public override bool AsksForStream(SentRequest sent) => sent.Path.EndsWith(":streamGenerateContent?alt=sse", StringComparison.Ordinal);

    public override string Whole(string text) => Chunk(Json(text), """ "finishReason":"STOP", """, $$""" "candidatesTokenCount":{{OutputTokens - 5}},"thoughtsTokenCount":5, """);

    public override IReadOnlyList<string> Parts(string text) =>
    [
        Event(Chunk(Halves(text).First, "", "")),
        Event(Chunk(Halves(text).Second, "", "")),
        Event(Chunk("\"\"", """ "finishReason":"STOP", """, $$""" "candidatesTokenCount":{{OutputTokens}}, """)),
    ];

    protected override bool IsEnd(string part) => part.Contains("finishReason", StringComparison.Ordinal);

    private static string Chunk(string text, string finish, string counts) =>
        $$$"""{"candidates":[{"content":{"role":"model","parts":[{"text":{{{text}}}}]},{{{finish}}}"index":0}],"usageMetadata":{"promptTokenCount":{{{InputTokens}}},{{{counts}}}"totalTokenCount":{{{InputTokens + OutputTokens}}}},"modelVersion":"model-of-a-test-001","responseId":"r1"}""";

    private static string Event(string data) => $"data: {data}\r\n\r\n";
}

using System.Text.Json;
using System.Text.Json.Nodes;

using Claims.Summaries.Generative.Prompting;
using Claims.Summaries.Generative.Tests.Fakes;

namespace Claims.Summaries.Generative.Tests.Providers;

/// <summary>What goes over the wire, as each interface documents it. SYSTEM and USER stand for the prompt.</summary>
public class RequestShapeTests
{
    [Theory]
    [InlineData(
        GenerativeProvider.Anthropic, false, "/v1/messages",
        """{"max_tokens":700,"messages":[{"content":[{"text":"USER","type":"text"}],"role":"user"}],"model":"model-of-a-test","system":[{"text":"SYSTEM","type":"text"}]}""")]
    [InlineData(
        GenerativeProvider.Anthropic, true, "/v1/messages",
        """{"max_tokens":700,"messages":[{"content":[{"text":"USER","type":"text"}],"role":"user"}],"model":"model-of-a-test","stream":true,"system":[{"text":"SYSTEM","type":"text"}]}""")]
    [InlineData(
        GenerativeProvider.Ollama, false, "/api/chat",
        """{"messages":[{"content":"SYSTEM","role":"system"},{"content":"USER","role":"user"}],"model":"model-of-a-test","options":{"num_predict":700},"stream":false}""")]
    [InlineData(
        GenerativeProvider.Ollama, true, "/api/chat",
        """{"messages":[{"content":"SYSTEM","role":"system"},{"content":"USER","role":"user"}],"model":"model-of-a-test","options":{"num_predict":700},"stream":true}""")]
    [InlineData(
        GenerativeProvider.Vertex, false, "/v1/projects/project-1/locations/europe-west4/publishers/google/models/model-of-a-test:generateContent",
        """{"contents":[{"parts":[{"text":"USER"}],"role":"user"}],"generationConfig":{"candidateCount":1,"maxOutputTokens":700},"systemInstruction":{"parts":[{"text":"SYSTEM"}]}}""")]
    [InlineData(
        GenerativeProvider.Vertex, true, "/v1/projects/project-1/locations/europe-west4/publishers/google/models/model-of-a-test:streamGenerateContent?alt=sse",
        """{"contents":[{"parts":[{"text":"USER"}],"role":"user"}],"generationConfig":{"candidateCount":1,"maxOutputTokens":700},"systemInstruction":{"parts":[{"text":"SYSTEM"}]}}""")]
    [InlineData(GenerativeProvider.LangServe, false, "/summary/invoke", """{"input":[{"content":"SYSTEM","type":"system"},{"content":"USER","type":"human"}]}""")]
    [InlineData(GenerativeProvider.LangServe, true, "/summary/stream", """{"input":[{"content":"SYSTEM","type":"system"},{"content":"USER","type":"human"}]}""")]
    public async Task It_is_asked_as_documented(GenerativeProvider provider, bool stream, string path, string body)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider, stream, ("MaxOutputTokens", "700"));

        await summaries.AskAsync();

        var sent = Assert.Single(summaries.Server.Requests);
        Assert.Equal(path, sent.Path);
        Assert.Equal(body, Masked(sent.Body));
        Assert.StartsWith("application/json", sent.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GenerativeProvider.Anthropic, "Authorization", "Bearer key-of-a-test")]
    [InlineData(GenerativeProvider.Vertex, "Authorization", "Bearer token-of-a-test")]
    public async Task It_says_who_asks(GenerativeProvider provider, string header, string value)
    {
        await using var summaries = await Fakes.Summaries.StartAsync(provider);

        await summaries.AskAsync();

        Assert.Equal(value, Assert.Single(summaries.Server.Requests).Headers[header]);
    }

    [Fact]
    public async Task A_token_in_a_file_is_read_anew_for_every_request()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "first\n");
        await using var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.Vertex, settings: [("Key", ""), ("KeyFile", file)]);

        await summaries.AskAsync();
        await File.WriteAllTextAsync(file, "second\n");
        await summaries.AskAsync();

        Assert.Equal(["Bearer first", "Bearer second"], summaries.Server.Requests.Select(sent => sent.Headers["Authorization"]));
        File.Delete(file);
    }

    [Fact]
    public async Task A_runnable_that_takes_a_mapping_gets_the_prompt_as_one_text()
    {
        await using var summaries = await Fakes.Summaries.StartAsync(GenerativeProvider.LangServe, settings: [("InputKey", "question")]);

        await summaries.AskAsync();

        var question = JsonNode.Parse(Assert.Single(summaries.Server.Requests).Body)!["input"]!["question"]!.GetValue<string>();
        Assert.Contains("End every sentence with the ids", question, StringComparison.Ordinal);
        Assert.Contains("[s1] Completed 6 weeks of physical therapy", question, StringComparison.Ordinal);
    }

    [Fact]
    public void The_prompt_holds_clauses_and_sentences_with_their_ids_each_on_a_line()
    {
        var summary = Some.SummaryOf(Some.Sentence(1, "First line\nsecond line."), Some.Sentence(2, "Other."));

        var prompt = SummaryPrompt.Of(summary, Some.Request().Clauses, new GuardOptions(), text => text);

        Assert.Equal("Clause 4.2: Lumbar MRI is covered after six weeks of conservative care.\n\n[s1] First line second line.\n[s2] Other.\n", prompt.Material);
        Assert.NotEqual(prompt.Hash, SummaryPrompt.Of(Some.Summary(), Some.Request().Clauses, new GuardOptions(), text => text).Hash);
        Assert.Matches("^[0-9a-f]{12}$", SummaryPrompt.Version);
    }

    /// <summary>Members in the order of their names, the prompt's texts by their names.</summary>
    private static string Masked(string body) => Sorted(JsonNode.Parse(body)!).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Value is not null).OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Sorted(member.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => Sorted(item!))]),
        _ when node.GetValueKind() == JsonValueKind.String && node.GetValue<string>() is var text => JsonValue.Create(
            text.StartsWith("You help", StringComparison.Ordinal) ? "SYSTEM" : text.StartsWith("Clause ", StringComparison.Ordinal) ? "USER" : text)!,
        _ => node.DeepClone(),
    };
}

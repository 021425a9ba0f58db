using System.Text;
using System.Text.Json.Nodes;

using Claims.Testing.Processes;
using Claims.Testing;

namespace Claims.EndToEnd.Tests.Canary;

/// <summary>Values planted in claims of every form, taken, rejected and unreadable, never appear in what the services print at their most talkative, nor in traces and metrics.</summary>
public sealed class CanaryTests : IDisposable
{
    private const string Word = "CANARYBIRD";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-canary-");

    [Theory]
    [InlineData("Debug", "simple")]
    [InlineData("Trace", "json")]
    public async Task No_claim_content_is_logged_or_traced_or_counted(string level, string formatter)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var collector = await Collector.StartAsync();
        await using var services = await ClaimsProcess.ServeAsync(
            "--data", _data.FullName, "--set", $"Logging:LogLevel:Default={level}", "--set", $"Logging:Console:FormatterName={formatter}",
            "--set", $"Telemetry:OtlpEndpoint={collector.Address}", "--set", "Telemetry:ExportSeconds=1");
        using var http = TestKey.Client(services.Address);

        foreach (var (mediaType, content) in Submissions())
        {
            using var body = new StringContent(content, Encoding.UTF8, mediaType);
            using var response = await http.PostAsync(new Uri("claims", UriKind.Relative), body, stop);
        }

        await Eventually.BecomesAsync(true, async () =>
        {
            var counts = await Kill.ImpatientSubmitter.CountsAsync(services.Address);
            return (int)counts["accepted"]! > 0 && (int)counts["accepted"]! == (int)counts["ended"]!;
        });
        await services.TerminateAsync(stop);
        Assert.Contains(formatter == "json" ? "\"LogLevel\":\"Debug\"" : "dbug", services.Output, StringComparison.Ordinal);
        Assert.Contains(collector.Spans, span => span.Name == "accept claim");
        Assert.NotEmpty(collector.Metrics);
        Assert.False(collector.Holds(Word));
        Assert.DoesNotContain(Word, services.Output, StringComparison.OrdinalIgnoreCase);
        if (formatter == "json")
        {
            AssertJson(services.Output.Split('\n').Where(line => line.StartsWith('{')));
        }
    }

    public void Dispose() => _data.Delete(recursive: true);

    /// <summary>Each line is an object with its moment in UTC, and those within a span name it.</summary>
    private static void AssertJson(IEnumerable<string> lines)
    {
        var entries = lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.All(entries, entry => Assert.EndsWith("Z", (string)entry["Timestamp"]!, StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry["Scopes"]!.AsArray().Any(scope => scope is JsonObject named && named.ContainsKey("TraceId") && named.ContainsKey("SpanId")));
    }

    private static IEnumerable<(string MediaType, string Content)> Submissions()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "Samples");
        foreach (var file in Directory.GetFiles(samples))
        {
            var mediaType = file.EndsWith(".837", StringComparison.Ordinal) ? "application/edi-x12" : file.EndsWith(".fhir.json", StringComparison.Ordinal) ? "application/fhir+json" : "application/json";
            yield return (mediaType, Plant(File.ReadAllText(file)));
        }

        yield return ("application/json", $"{{\"key\":{{\"number\":\"{Word}\"}},\"{Word}\":1}}");
        yield return ("application/fhir+json", $"{{\"resourceType\":\"{Word}\"}}");
        yield return ("application/edi-x12", $"ISA*{Word}~CLM*{Word}*1~");
        yield return ("text/plain", $"nothing but {Word}");
    }

    /// <summary>Names, members, numbers and free text of the samples become the word.</summary>
    private static string Plant(string text)
    {
        foreach (var value in (string[])["HARLAN", "NADIA", "NP100200301", "Quill", "Iris", "LKP10042", "CDM77", "RB-26-", "LK-26-", "CD-"])
        {
            text = text.Replace(value, value.EndsWith('-') ? $"{Word}-" : Word, StringComparison.Ordinal);
        }

        return text;
    }
}

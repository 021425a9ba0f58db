using System.Net.Http.Json;
using System.Text.Json.Nodes;

using Claims.EndToEnd.Tests.Kill;
using Claims.Testing.Processes;
using Claims.Testing;

using RabbitMQ.Client;

namespace Claims.EndToEnd.Tests.Telemetry;

/// <summary>One claim through five processes over RabbitMQ and PostgreSQL, from its submission to a reviewer's verdict: one trace.</summary>
public sealed class ClaimTraceTests
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    private const string Submitter = "00f067aa0ba902b7";

    private static readonly string[] Services = ["ingest", "fraud", "metrics", "review"];

    [Fact]
    public async Task A_claim_is_one_trace_from_its_submission_to_the_verdict_whatever_is_delivered_again()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var collector = await Collector.StartAsync();
        var (broker, database) = (await TestServers.NewBrokerAsync(), await TestServers.NewDatabaseAsync());
        var processes = new Dictionary<string, ClaimsProcess>();
        foreach (var service in Services)
        {
            processes[service] = await StartAsync(service, broker, database, collector);
        }

        await SubmitAsync(broker, SampleClaims.Parts(1, perPart: 1, seed: 44)[0], stop);
        await DeliverAndDropAsync(broker, "claims.scoring.score-claims", stop);
        processes["scoring"] = await StartAsync("scoring", broker, database, collector);
        await Eventually.BecomesAsync(1, async () => (int)(await ImpatientSubmitter.CountsAsync(processes["ingest"].Address))["ended"]!);
        var claimId = await JudgeAsync(processes["review"].Address, stop);
        await Eventually.BecomesAsync(1, async () => (int?)(await GetAsync(processes["metrics"].Address, "metrics/counts", stop))["verdicts"]!["improper"] ?? 0);
        foreach (var process in processes.Values)
        {
            await process.TerminateAsync(stop);
            await process.DisposeAsync();
        }

        var ofClaim = collector.Spans.Where(span => span["claims.claim.id"] == claimId).ToList();
        Assert.All(ofClaim, span => Assert.Equal(TraceId, span.TraceId));
        AssertChain(
            collector.Spans,
            ("claims.ingest", "process claims.submit"),
            ("claims.ingest", "accept claim"),
            ("claims.scoring", "process claims.scoring.score-claims"),
            ("claims.fraud", "process claims.fraud.assess-claims"),
            ("claims.review", "process claims.review.open-cases"),
            ("claims.review", "record verdict"),
            ("claims.metrics", "process claims.metrics.file-verdicts"));
        var assessed = Assert.Single(ofClaim, span => span.Name == "process claims.fraud.assess-claims");
        Assert.Equal(assessed.SpanId, Assert.Single(ofClaim, span => span.Name == "process claims.metrics.file-predictions").ParentId);
        Assert.Equal(assessed.SpanId, Assert.Single(ofClaim, span => span.Name == "process claims.ingest.record-assessments").ParentId);
        var verdict = Assert.Single(ofClaim, span => span.Name == "record verdict");
        var request = Assert.Single(collector.Spans, span => span.Name == "POST /cases/{claimId}/verdicts");
        Assert.Equal([(request.TraceId, request.SpanId)], verdict.Links);
    }

    /// <summary>Each is a span of its service in the trace, whose parent is the one before; the first one's is the submitter's.</summary>
    private static void AssertChain(IReadOnlyList<CollectedSpan> spans, params IReadOnlyList<(string Service, string Name)> chain)
    {
        var parent = Submitter;
        foreach (var (service, name) in chain)
        {
            var span = Assert.Single(spans, span => span.TraceId == TraceId && span.Service == service && span.Name == name);
            Assert.Equal(parent, span.ParentId);
            parent = span.SpanId;
        }
    }

    /// <summary>Every claim that is not sent to review is drawn for audit: each becomes a case.</summary>
    private static Task<ClaimsProcess> StartAsync(string service, string broker, string database, Collector collector) => ClaimsProcess.ServeAsync(
        service, "--broker", broker, "--database", database, "--set", $"Telemetry:OtlpEndpoint={collector.Address}", "--set", "Fraud:AuditProbability=1");

    private static async Task SubmitAsync(string broker, byte[] claim, CancellationToken stop)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync(stop);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
        var properties = new BasicProperties
        {
            ContentType = "application/json", DeliveryMode = DeliveryModes.Persistent, Headers = new Dictionary<string, object?> { ["traceparent"] = $"00-{TraceId}-{Submitter}-01" },
        };
        await channel.BasicPublishAsync("", "claims.submit", mandatory: true, properties, claim, stop);
    }

    /// <summary>Takes the message as a consumer does that dies before it acknowledges: the broker delivers it again.</summary>
    private static async Task DeliverAndDropAsync(string broker, string queue, CancellationToken stop)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync(stop);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
        await Eventually.BecomesAsync(true, async () => await channel.BasicGetAsync(queue, autoAck: false, stop) is not null);
    }

    private static async Task<string> JudgeAsync(Uri review, CancellationToken stop)
    {
        var found = (await GetAsync(review, "cases", stop))["cases"]![0]!;
        var claimId = (string)found["claimId"]!;
        using var http = TestKey.Client(review);
        using var response = await http.PostAsJsonAsync(
            new Uri($"cases/{claimId}/verdicts", UriKind.Relative), new { decisionId = (string)found["decisionId"]!, verdict = "improper", reviewer = "r" }, stop);
        response.EnsureSuccessStatusCode();
        return claimId;
    }

    private static async Task<JsonNode> GetAsync(Uri service, string path, CancellationToken stop)
    {
        using var http = TestKey.Client(service);
        return (await http.GetFromJsonAsync<JsonNode>(new Uri(path, UriKind.Relative), stop))!;
    }
}

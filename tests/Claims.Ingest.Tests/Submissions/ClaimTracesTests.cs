using Claims.Testing;

namespace Claims.Ingest.Tests.Submissions;

/// <summary>Alone: a collector hears every span of its process, those of other tests too.</summary>
[CollectionDefinition(nameof(ClaimTracesTests), DisableParallelization = true)]
[Collection(nameof(ClaimTracesTests))]
public sealed class ClaimTracesTests : IDisposable
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-traces");

    [Fact]
    public async Task A_claim_that_comes_alone_goes_on_with_the_trace_of_its_submission()
    {
        await using var collector = await Collector.StartAsync();

        await RunAsync(collector, claims: 1);

        var request = Assert.Single(collector.Spans, span => span.Name == "POST /claims");
        var accepted = Assert.Single(collector.Spans, span => span.Name == "accept claim");
        Assert.Equal(TraceId, request.TraceId);
        Assert.Equal((TraceId, request.SpanId), (accepted.TraceId, accepted.ParentId));
    }

    [Fact]
    public async Task Claims_that_come_together_have_a_trace_each_linked_with_that_of_their_submission()
    {
        await using var collector = await Collector.StartAsync();

        await RunAsync(collector, claims: 3);

        var request = Assert.Single(collector.Spans, span => span.Name == "POST /claims");
        var accepted = collector.Spans.Where(span => span.Name == "accept claim").ToList();
        Assert.Equal(3, accepted.Count);
        Assert.Equal(4, accepted.Select(span => span.TraceId).Append(TraceId).Distinct().Count());
        Assert.All(accepted, span => Assert.Equal([(TraceId, request.SpanId)], span.Links));
    }

    [Fact]
    public async Task What_a_later_run_publishes_goes_on_with_the_trace_that_the_claim_was_accepted_in()
    {
        await using var before = await Collector.StartAsync();
        await RunAsync(before, claims: 2);
        await using var after = await Collector.StartAsync();

        await RunAsync(after, claims: 0);

        var accepted = before.Spans.Where(span => span.Name == "accept claim").Select(span => (span.TraceId, span.SpanId)).Order();
        var taken = after.Spans.Where(span => span.Name == "process claims.tests.accepted");
        Assert.Equal(accepted, taken.Select(span => (span.TraceId, span.ParentId)).Order());
    }

    public void Dispose() => _data.Delete(recursive: true);

    /// <summary>Submits so many claims and stops once those behind Ingest have taken every claim that is stored; none of them ends.</summary>
    private async Task RunAsync(Collector collector, int claims)
    {
        var downstream = new Downstream();
        await using var app = await IngestApp.StartAsync(_data, downstream, $"--Telemetry:OtlpEndpoint={collector.Address}");
        if (claims > 0)
        {
            app.Http.DefaultRequestHeaders.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
            using var response = await app.SubmitAsync([.. Enumerable.Range(1, claims).Select(number => Some.Claim(FormattableString.Invariant($"C-{number}")))]);
        }

        var stored = (await app.CountAsync()).Accepted;
        await Eventually.BecomesAsync(stored, () => Task.FromResult((long)downstream.Accepted.Count));
    }
}

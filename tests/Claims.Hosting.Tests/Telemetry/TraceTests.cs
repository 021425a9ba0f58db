using Claims.Contracts;
using Claims.Testing;

using MassTransit;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Hosting.Tests.Telemetry;

/// <summary>Alone: a collector hears every span of its process, those of other tests too.</summary>
[CollectionDefinition(nameof(TraceTests), DisableParallelization = true)]
[Collection(nameof(TraceTests))]
public sealed class TraceTests
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    private const string Parent = $"00-{TraceId}-00f067aa0ba902b7-01";

    [Fact]
    public async Task Each_message_of_a_batch_goes_on_with_its_own_trace_and_the_batch_links_them()
    {
        await using var collector = await Collector.StartAsync();
        var taken = new Taken();

        await using (var running = await StartAsync(collector, taken))
        {
            await PublishAsync(running, 0, Parent);
            await PublishAsync(running, 1, traceparent: null);
            await Eventually.BecomesAsync(2, () => Task.FromResult(taken.Times.Count));
        }

        var messages = collector.Spans.Where(span => span.Name == "process claims.tests.take-rejections").ToList();
        Assert.Equal(2, messages.Count);
        var known = Assert.Single(messages, span => span.TraceId == TraceId);
        Assert.Equal("00f067aa0ba902b7", known.ParentId);
        Assert.Equal("", Assert.Single(messages, span => span.TraceId != TraceId).ParentId);
        var links = collector.Spans.Where(span => span.Name == "process batch claims.tests.take-rejections").SelectMany(batch => batch.Links);
        Assert.Equal(messages.Select(span => (span.TraceId, span.SpanId)).Order(), links.Order());
    }

    [Fact]
    public async Task A_message_that_is_given_up_says_so_in_its_span_by_the_type_of_its_error_alone()
    {
        await using var collector = await Collector.StartAsync();
        var taken = new Taken { Poison = 7 };

        await using (var running = await StartAsync(collector, taken))
        {
            await PublishAsync(running, 7, Parent);
            await PublishAsync(running, 8, traceparent: null);
            await Eventually.BecomesAsync(1, () => Task.FromResult(taken.Times.Count));
        }

        var span = Assert.Single(collector.Spans, span => span.Name == "process claims.tests.take-rejections" && span.TraceId == TraceId);
        Assert.Equal(2, span.Whole.Status.Code);
        Assert.Equal(typeof(InvalidOperationException).FullName, span["error.type"]);
        Assert.False(collector.Holds("This message is bad"));
        Assert.Contains(collector.Metrics, metric => metric.Name == "claims.messages.failed" && metric.Sum.Points.Sum(point => point.AsInt) == 1);
    }

    [Fact]
    public async Task Of_a_trace_that_was_not_drawn_nothing_is_shown()
    {
        await using var collector = await Collector.StartAsync();
        var taken = new Taken();

        await using (var running = await StartAsync(collector, taken, "--Telemetry:SampleRatio=0"))
        {
            await PublishAsync(running, 0, Parent);
            await PublishAsync(running, 1, Parent[..^1] + "0");
            await PublishAsync(running, 2, traceparent: null);
            await Eventually.BecomesAsync(3, () => Task.FromResult(taken.Times.Count));
        }

        Assert.Equal("process claims.tests.take-rejections", Assert.Single(collector.Spans).Name);
    }

    [Fact]
    public async Task A_request_shows_its_route_and_not_its_address()
    {
        await using var collector = await Collector.StartAsync();

        await using (var running = await StartAsync(collector, new Taken()))
        {
            using var taken = await running.Http.GetAsync(new Uri("/taken/4711?number=4712", UriKind.Relative), TestContext.Current.CancellationToken);
            using var health = await running.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        }

        var span = Assert.Single(collector.Spans, span => span["http.route"] is not null);
        Assert.Equal("GET /taken/{number}", span.Name);
        Assert.Equal("200", span["http.response.status_code"]);
        Assert.False(collector.Holds("/taken/471"));
        Assert.False(collector.Holds("4712"));
    }

    private static Task<RunningServices> StartAsync(Collector collector, Taken taken, params string[] settings) => RunningServices.StartAsync(
        [new TakingModule(taken)], settings: [$"--Telemetry:OtlpEndpoint={collector.Address}", "--Telemetry:ExportSeconds=3600", "--Bus:Retries=1", .. settings]);

    private static Task PublishAsync(RunningServices running, int index, string? traceparent) => running.Services.GetRequiredService<IBus>().Publish(
        new ClaimRejected { SubmissionId = "s", Index = index, Faults = [], ReceivedAt = DateTimeOffset.UnixEpoch },
        context =>
        {
            if (traceparent is not null)
            {
                context.Headers.Set("traceparent", traceparent);
            }
        });
}

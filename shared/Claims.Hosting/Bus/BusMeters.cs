using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Claims.Hosting.Bus;

/// <summary>Counts of messages for whoever watches a service, by queue. Meter <c>Claims.Bus</c>.</summary>
public sealed class BusMeters
{
    private const string Queue = "messaging.destination.name";

    /// <summary>Seconds, from a message that is taken at once to one that waited out an outage.</summary>
    private static readonly InstrumentAdvice<double> s_ages = new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 7_200] };

    private static readonly InstrumentAdvice<double> s_durations = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };

    private static readonly InstrumentAdvice<int> s_sizes = new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] };

    private readonly Histogram<double> _age;
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _batch;
    private readonly ConcurrentDictionary<string, QueueCounts> _counts = new(StringComparer.Ordinal);

    public BusMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Claims.Bus");
        _age = meter.CreateHistogram("claims.queue.age", "s", "How long messages had waited when they were taken", tags: null, s_ages);
        _duration = meter.CreateHistogram("messaging.process.duration", "s", "From taking a message to having handled it", tags: null, s_durations);
        _batch = meter.CreateHistogram("claims.batch.messages", "{message}", "Messages that were taken as one batch", tags: null, s_sizes);
        meter.CreateObservableCounter("claims.messages.retried", () => Each(counts => counts.Retried), "{message}", "Messages of batches that failed and were tried again");
        meter.CreateObservableCounter("claims.messages.failed", () => Each(counts => counts.Failed), "{message}", "Messages that were given up and went to an error queue");
        meter.CreateObservableCounter("claims.messages.skipped", () => Each(counts => counts.Skipped), "{message}", "Messages of a type that nobody takes at their queue");
    }

    /// <summary>From now on its counts are shown, 0 as well: a watcher does not see a count begin that was not there before.</summary>
    public void Watch(string queue) => Of(queue);

    public void Taken(string queue, TimeSpan age) => _age.Record(Math.Max(0, age.TotalSeconds), Tag(queue));

    /// <param name="queue">Where it lay.</param>
    /// <param name="duration">How long it was in hand.</param>
    /// <param name="error">Type of the exception that ended it; null where it was handled.</param>
    public void Handled(string queue, TimeSpan duration, string? error)
    {
        var tags = new TagList { Tag(queue), new("messaging.operation.name", "process") };
        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        _duration.Record(duration.TotalSeconds, tags);
    }

    public void Batch(string queue, int messages) => _batch.Record(messages, Tag(queue));

    public void Retried(string queue, int messages) => Of(queue).Retry(messages);

    public void Failed(string queue) => Of(queue).Fail();

    public void Skipped(string queue) => Of(queue).Skip();

    private QueueCounts Of(string queue) => _counts.GetOrAdd(queue, _ => new QueueCounts());

    private IEnumerable<Measurement<long>> Each(Func<QueueCounts, long> count) => _counts.Select(queue => new Measurement<long>(count(queue.Value), Tag(queue.Key)));

    private static KeyValuePair<string, object?> Tag(string queue) => new(Queue, queue);
}

using System.Globalization;

using Claims.Hosting.Bus;
using Claims.Hosting.Failed;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Operations.Queues;

/// <summary>A queue of the flow with those beside it.</summary>
/// <param name="Load">Null where the queue does not exist: its service has never run.</param>
/// <param name="Failed">Messages that failed every try.</param>
/// <param name="Skipped">Messages that no consumer knows.</param>
/// <param name="Discarded">Messages that an operator gave up.</param>
public sealed record QueueRow(string Queue, QueueLoad? Load, long Failed, long Skipped, long Discarded)
{
    /// <summary>In the order of the flow; queues that a setting has named otherwise come last.</summary>
    public static IReadOnlyList<QueueRow> Of(IReadOnlyList<QueueLoad> loads)
    {
        var byName = loads.ToDictionary(load => load.Queue, StringComparer.Ordinal);
        var others = byName.Keys.Select(FailedQueues.Original).Where(queue => queue.StartsWith("claims.", StringComparison.Ordinal)).Except(FlowQueues.All).Distinct().Order(StringComparer.Ordinal);
        return [.. FlowQueues.All.Concat(others).Select(Row)];

        QueueRow Row(string queue)
        {
            var failed = FailedQueues.Of(queue).Select(Waiting).ToList();
            return new QueueRow(queue, byName.GetValueOrDefault(queue), failed[0], failed[1], Waiting(FailedQueues.Discarded(queue)));
        }

        long Waiting(string queue) => byName.GetValueOrDefault(queue)?.Ready ?? 0;
    }

    public static FigureTable Table(IReadOnlyList<QueueRow> rows) => FigureTable.Of(
        "queues in the order of the flow",
        ["queue", "waiting", "in hand", "consumers", "in, a second", "out, a second", "failed", "unknown", "discarded"],
        rows.Select(row => new[]
        {
            row.Queue,
            row.Load is { } load ? Number(load.Ready) : "does not exist: its service has never run",
            Number(row.Load?.InHand),
            Number(row.Load?.Consumers),
            Rate(row.Load?.InRate),
            Rate(row.Load?.OutRate),
            Number(row.Failed),
            Number(row.Skipped),
            Number(row.Discarded),
        }));

    private static string Number(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    private static string Rate(double? rate) => rate?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";
}

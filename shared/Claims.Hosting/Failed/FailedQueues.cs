using Claims.Hosting.Bus;

namespace Claims.Hosting.Failed;

/// <summary>
/// Where messages lie that could not be handled: beside each queue one named <c>QUEUE_error</c> for those that failed every try, and one named
/// <c>QUEUE_skipped</c> for those that its consumer does not know (both MassTransit's); and <c>QUEUE_discarded</c> for what an operator gave up.
/// </summary>
public static class FailedQueues
{
    private const string DiscardedSuffix = "_discarded";

    private static readonly string[] FailedSuffixes = ["_error", "_skipped"];

    /// <summary>The failed queues of every consumer of the services, and of the queue for submissions.</summary>
    public static IReadOnlyList<string> All { get; } = [.. FlowQueues.All.Order(StringComparer.Ordinal).SelectMany(Of)];

    /// <param name="queue">A queue of a service, or one of its failed queues, which then stands for itself alone.</param>
    public static IEnumerable<string> Of(string queue) => IsFailed(queue) ? [queue] : FailedSuffixes.Select(suffix => queue + suffix);

    /// <summary>The queue that a message on a failed queue was meant for.</summary>
    public static string Original(string failed)
    {
        var ending = FailedSuffixes.Append(DiscardedSuffix).FirstOrDefault(suffix => failed.EndsWith(suffix, StringComparison.Ordinal)) ?? "";
        return failed[..^ending.Length];
    }

    /// <summary>Where those go that are given up.</summary>
    /// <param name="queue">A queue of a service, or one of its failed queues.</param>
    public static string Discarded(string queue) => Original(queue) + DiscardedSuffix;

    private static bool IsFailed(string queue) => Original(queue).Length < queue.Length;
}

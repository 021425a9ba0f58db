using System.Collections.Concurrent;

using Claims.Summaries.Generative.Auditing;

namespace Claims.Summaries.Generative.Tests.Fakes;

internal sealed class KeptAudit : ISummaryAudit
{
    public ConcurrentQueue<SummaryAttempt> Begun { get; } = [];

    public ConcurrentQueue<(SummaryAttempt Attempt, AttemptEnd End)> Ended { get; } = [];

    public Exception? Outage { get; set; }

    public IEnumerable<AttemptResult> Results => Ended.Select(ended => ended.End.Result);

    public Task BeginsAsync(SummaryAttempt attempt, CancellationToken cancellation)
    {
        if (Outage is not null)
        {
            throw Outage;
        }

        Begun.Enqueue(attempt);
        return Task.CompletedTask;
    }

    public Task EndedAsync(SummaryAttempt attempt, AttemptEnd end, CancellationToken cancellation)
    {
        Ended.Enqueue((attempt, end));
        return Task.CompletedTask;
    }
}

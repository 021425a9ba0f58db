namespace Claims.Hosting.Bus;

/// <summary>What went wrong at one queue since the process started.</summary>
internal sealed class QueueCounts
{
    private long _retried;
    private long _failed;
    private long _skipped;

    public long Retried => Interlocked.Read(ref _retried);

    public long Failed => Interlocked.Read(ref _failed);

    public long Skipped => Interlocked.Read(ref _skipped);

    public void Retry(int messages) => Interlocked.Add(ref _retried, messages);

    public void Fail() => Interlocked.Increment(ref _failed);

    public void Skip() => Interlocked.Increment(ref _skipped);
}

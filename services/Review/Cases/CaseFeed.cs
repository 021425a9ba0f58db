using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Claims.Review.Cases;

/// <summary>Tells whoever watches that the list of cases has changed. Many changes in a row are one to a watcher who is not done with the one before.</summary>
public sealed class CaseFeed
{
    private static readonly TimeSpan s_leastPause = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<CaseWatch, ChannelWriter<bool>> _watches = [];
    private long _raised;

    public bool IsWatched => !_watches.IsEmpty;

    /// <summary>Changes of this process so far.</summary>
    internal long Raised => Interlocked.Read(ref _raised);

    /// <summary>Something changed by this process.</summary>
    public void Raise()
    {
        Interlocked.Increment(ref _raised);
        Tell();
    }

    public CaseWatch Watch()
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var watch = new CaseWatch(changes.Reader, End);
        _watches[watch] = changes.Writer;
        return watch;
    }

    /// <summary>Calls <paramref name="changed"/> after every change, at most once a second, until <paramref name="left"/> is cancelled; then ends without an exception.</summary>
    public async Task FollowAsync(Func<Task> changed, TimeProvider clock, CancellationToken left)
    {
        using var watch = Watch();
        try
        {
            while (await watch.NextAsync(left))
            {
                await changed();
                await Task.Delay(s_leastPause, clock, left);
            }
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // Who followed has left.
        }
    }

    /// <summary>Something changed, here or in another instance of the service.</summary>
    internal void Tell()
    {
        foreach (var writer in _watches.Values)
        {
            writer.TryWrite(true);
        }
    }

    private void End(CaseWatch watch)
    {
        if (_watches.TryRemove(watch, out var writer))
        {
            writer.Complete();
        }
    }
}

/// <summary>One watcher's view of the feed; it watches until it is disposed of.</summary>
public sealed class CaseWatch(ChannelReader<bool> changes, Action<CaseWatch> end) : IDisposable
{
    /// <summary>Waits for the next change.</summary>
    /// <returns>False once it is disposed of.</returns>
    public async Task<bool> NextAsync(CancellationToken cancellation) => await changes.WaitToReadAsync(cancellation) && changes.TryRead(out _);

    public void Dispose() => end(this);
}

using System.Threading.Channels;

namespace Claims.Ingest.Publishing;

/// <summary>Says that something was stored which nobody has published; many calls before someone listens count as one.</summary>
public sealed class UnpublishedSignal
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _calls.Writer.TryWrite(true);

    /// <summary>Returns at the next call, or after <paramref name="longest"/>.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var call = _calls.Reader.ReadAsync(patience.Token).AsTask();
        await Task.WhenAny(call, Task.Delay(longest, time, patience.Token));
        await patience.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }
}

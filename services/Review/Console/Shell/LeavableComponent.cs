using Microsoft.AspNetCore.Components;

namespace Claims.Review.Console.Shell;

/// <summary>A component that knows when its reader has left, so that nothing is read for nobody.</summary>
public abstract class LeavableComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    protected LeavableComponent() => Left = _leaving.Token;

    /// <summary>Cancelled when the reader leaves; usable after that.</summary>
    protected CancellationToken Left { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _leaving.Cancel();
            _leaving.Dispose();
        }
    }

    /// <summary>Calls <paramref name="look"/> after each pause until the reader leaves or it says that there is nothing more to see.</summary>
    /// <param name="look">Runs where the component may be drawn.</param>
    protected async Task PollAsync(TimeSpan pause, TimeProvider clock, Func<Task<bool>> look)
    {
        using var timer = new PeriodicTimer(pause, clock);
        try
        {
            var hasMore = true;
            while (hasMore && await timer.WaitForNextTickAsync(Left))
            {
                await InvokeAsync(async () => hasMore = await look());
            }
        }
        catch (OperationCanceledException) when (Left.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }
}

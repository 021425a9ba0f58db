using Claims.ClauseModel.Policies;

namespace Claims.Review.Console.Policies.Replay;

/// <summary>A replay that goes on or has ended. Pages look at it; whoever started it or sees it may cancel.</summary>
public sealed class ReplayRun : IDisposable
{
    private readonly CancellationTokenSource _cancelling;
    private ReplayProgress _progress = new(ReplayState.Running, ReplayResult.Empty, null);

    /// <param name="document">Without faults.</param>
    /// <param name="stopping">Ends it with the process.</param>
    public ReplayRun(PolicyDocument document, bool asIfInForce, string by, DateTimeOffset at, CancellationToken stopping)
    {
        (Document, AsIfInForce, By, At) = (document, asIfInForce, by, at);
        _cancelling = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    }

    public PolicyDocument Document { get; }

    public Policy Policy => Document.Policy!;

    /// <summary>Whether the policy is taken to hold on every day of service, or on its own days only.</summary>
    public bool AsIfInForce { get; }

    public string By { get; }

    public DateTimeOffset At { get; }

    /// <summary>As it is now.</summary>
    public ReplayProgress Progress
    {
        get => Volatile.Read(ref _progress);
        internal set => Volatile.Write(ref _progress, value);
    }

    internal CancellationToken Cancelled => _cancelling.Token;

    /// <summary>Where it still runs.</summary>
    public void Cancel()
    {
        if (Progress.State == ReplayState.Running)
        {
            _cancelling.Cancel();
        }
    }

    public void Dispose() => _cancelling.Dispose();
}

/// <param name="Trouble">Why it stopped before its end.</param>
public sealed record ReplayProgress(ReplayState State, ReplayResult Result, string? Trouble);

public enum ReplayState
{
    Running,
    Done,
    Cancelled,

    /// <summary>A service did not answer.</summary>
    Stopped,
}

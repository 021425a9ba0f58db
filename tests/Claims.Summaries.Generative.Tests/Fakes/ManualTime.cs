namespace Claims.Summaries.Generative.Tests.Fakes;

/// <summary>A clock that moves when it is told to. Waits shorter than <see cref="Patience"/> end at once, moving it by their length, and are kept; longer ones never end by themselves.</summary>
internal sealed class ManualTime(TimeSpan patience) : TimeProvider
{
    private readonly Lock _turn = new();
    private DateTimeOffset _now = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    public TimeSpan Patience { get; } = patience;

    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_turn)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        lock (_turn)
        {
            _now += by;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(this, () => callback(state));
        wait.Change(dueTime, period);
        return wait;
    }

    private bool Begin(TimeSpan wait)
    {
        if (wait < TimeSpan.Zero || wait >= Patience)
        {
            return false;
        }

        lock (_turn)
        {
            Waits.Add(wait);
            _now += wait;
        }

        return true;
    }

    private sealed class Wait(ManualTime clock, Action end) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (clock.Begin(dueTime))
            {
                ThreadPool.QueueUserWorkItem(_ => end());
            }

            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

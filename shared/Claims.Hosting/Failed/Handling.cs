namespace Claims.Hosting.Failed;

/// <summary>What to do with a failed message.</summary>
public abstract record Handling
{
    private Handling()
    {
    }

    /// <summary>Leave it where it is.</summary>
    public sealed record Keep : Handling;

    /// <summary>Back to the queue it was meant for, as it first came.</summary>
    public sealed record Replay : Handling;

    /// <summary>Back to the queue it was meant for with another content; as it was, it goes to the discarded ones with the reason.</summary>
    public sealed record ReplayEdited(ReadOnlyMemory<byte> Body, string Reason, DateTimeOffset At) : Handling;

    /// <summary>To the queue of discarded messages, with the reason; it can still be brought back from there.</summary>
    public sealed record Discard(string Reason, DateTimeOffset At) : Handling;
}

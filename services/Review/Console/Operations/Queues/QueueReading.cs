namespace Claims.Review.Console.Operations.Queues;

/// <summary>What could be learned of the queues.</summary>
public abstract record QueueReading
{
    private QueueReading()
    {
    }

    /// <summary>Messages live in this process: there is no broker to ask.</summary>
    public sealed record InMemory : QueueReading;

    /// <param name="Loads">Of every queue that is there.</param>
    /// <param name="Note">What is missing of them; null where nothing is.</param>
    public sealed record Known(IReadOnlyList<QueueLoad> Loads, string? Note) : QueueReading;

    public sealed record Unreachable(string Reason) : QueueReading;
}

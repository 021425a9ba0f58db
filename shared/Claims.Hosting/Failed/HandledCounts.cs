namespace Claims.Hosting.Failed;

/// <summary>How a walk through failed queues went.</summary>
/// <param name="Seen">Messages looked at.</param>
/// <param name="Moved">Messages that went to another queue.</param>
/// <param name="Refused">Messages whose queue does not exist; they stay.</param>
public readonly record struct HandledCounts(int Seen, int Moved, int Refused)
{
    public static HandledCounts Add(HandledCounts one, HandledCounts other) => one + other;

    public static HandledCounts operator +(HandledCounts one, HandledCounts other) =>
        new(one.Seen + other.Seen, one.Moved + other.Moved, one.Refused + other.Refused);
}

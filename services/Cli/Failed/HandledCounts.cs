namespace Claims.Cli.Failed;

/// <param name="Seen">Messages looked at.</param>
/// <param name="Moved">Messages that went to another queue.</param>
/// <param name="Refused">Messages whose queue does not exist; they stay.</param>
internal readonly record struct HandledCounts(int Seen, int Moved, int Refused)
{
    public static HandledCounts operator +(HandledCounts one, HandledCounts other) =>
        new(one.Seen + other.Seen, one.Moved + other.Moved, one.Refused + other.Refused);
}

using Claims.Contracts;

namespace Claims.Tracking.Alerts;

/// <param name="State">To be remembered.</param>
/// <param name="Change">To be said.</param>
public sealed record AlertDecision(AlertState State, AlertChange Change);

/// <summary>What there is to say on a condition.</summary>
public abstract record AlertChange
{
    private AlertChange()
    {
    }

    /// <summary>Nothing new.</summary>
    public sealed record None : AlertChange;

    /// <param name="Alert">That begins.</param>
    public sealed record Raised(Alert Alert) : AlertChange;

    /// <param name="Alert">That ends, as it was raised.</param>
    /// <param name="Day">Last day of the window that ended it.</param>
    /// <param name="At">The moment.</param>
    public sealed record Cleared(Alert Alert, DateOnly Day, DateTimeOffset At) : AlertChange;
}

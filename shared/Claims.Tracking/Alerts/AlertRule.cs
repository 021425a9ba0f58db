namespace Claims.Tracking.Alerts;

/// <summary>When a condition becomes an alert, and when that ends.</summary>
public sealed record AlertRule
{
    public static AlertRule Default { get; } = new();

    /// <summary>Where false the condition is never an alert, and one that is raised ends.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Bad windows in a row that raise it, at least 1.</summary>
    public int RaiseAfter { get; init; } = 1;

    /// <summary>Good windows in a row that clear it, at least 1.</summary>
    public int ClearAfter { get; init; } = 1;

    /// <summary>A window is bad only with at least this <see cref="Observation.Effect"/>.</summary>
    public double MinimumEffect { get; init; }

    /// <summary>Nothing is said before this moment; what holds then is said after it.</summary>
    public DateTimeOffset? SilenceUntil { get; init; }

    /// <summary>At most one change of a condition is said in a day (UTC); what holds the day after is said then.</summary>
    public bool OncePerDay { get; init; }
}

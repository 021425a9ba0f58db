namespace Claims.Tracking.Alerts;

/// <summary>What one window says on one condition.</summary>
public sealed record Observation
{
    public required AlertKey Key { get; init; }

    /// <summary>Last day of the window.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether the condition holds in it.</summary>
    public required bool IsBad { get; init; }

    /// <summary>How bad, in the unit of the kind; see <see cref="Contracts.AlertKind"/>.</summary>
    public required double Severity { get; init; }

    /// <summary>Value that it is held against, where there is one.</summary>
    public double? Before { get; init; }

    /// <summary>Value that was found.</summary>
    public double? After { get; init; }

    /// <summary>For a person; no content of claims.</summary>
    public required string Text { get; init; }

    /// <summary>How far the two values are apart, or the severity where there are not two.</summary>
    public double Effect => Before is { } before && After is { } after ? Math.Abs(after - before) : Severity;
}

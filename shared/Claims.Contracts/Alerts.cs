namespace Claims.Contracts;

/// <summary>
/// Metrics, when an alert begins: performance is below the baseline, or what says so can no longer be trusted. Said once; the next of the same condition comes only
/// after its <see cref="AlertCleared"/>.
/// </summary>
public sealed record PerformanceDegraded
{
    public required Alert Alert { get; init; }
}

/// <summary>Metrics, when an alert begins because claims or scores look different from before. That alone proves no loss of performance.</summary>
public sealed record DriftDetected
{
    public required Alert Alert { get; init; }
}

/// <summary>Metrics, when the condition of an alert has been over for as long as its rule asks.</summary>
public sealed record AlertCleared
{
    /// <summary>As it was raised.</summary>
    public required Alert Alert { get; init; }

    /// <summary>Last day of the window that cleared it.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset ClearedAt { get; init; }
}

/// <summary>A condition that a person should know of. No content of claims.</summary>
public sealed record Alert
{
    /// <summary>Of this condition from this day on: the same again when it is sent again.</summary>
    public required string AlertId { get; init; }

    public required AlertKind Kind { get; init; }
    public required PerformanceSubject Subject { get; init; }

    /// <inheritdoc cref="ClauseScore.ModelHash"/>
    public required string ModelHash { get; init; }

    /// <inheritdoc cref="MeasuredWindow.SegmentKind"/>
    public required string SegmentKind { get; init; }

    /// <inheritdoc cref="MeasuredWindow.SegmentValue"/>
    public required string SegmentValue { get; init; }

    /// <summary>Measure or feature that it is about; empty where it is about the whole window.</summary>
    public required string Measure { get; init; }

    /// <summary>Last day of the window that raised it.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How bad, in the unit of its kind: see <see cref="AlertKind"/>.</summary>
    public required double Severity { get; init; }

    /// <summary>Value that it is held against, where there is one.</summary>
    public double? Before { get; init; }

    /// <summary>Value that was found.</summary>
    public double? After { get; init; }

    /// <summary>For a person.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }
}

public enum AlertKind
{
    /// <summary>A measure is worse than the baseline. Severity: natural logarithm of the evidence.</summary>
    Degradation,

    /// <summary>A feature's distribution changed. Severity: population stability index.</summary>
    Drift,

    /// <summary>Outcomes keep lying off what risks let expect. Severity: distance in half widths of the band.</summary>
    ConceptDrift,

    /// <summary>Risks are no longer probabilities. Severity: −log₁₀ of the p-value.</summary>
    CalibrationLost,

    /// <summary>Reviewers disagree too often for their verdicts to be taken as truth. Severity: one minus κ.</summary>
    AgreementLow,

    /// <summary>Rules score claims that a model should. Severity: their share.</summary>
    ServiceDegraded,
}

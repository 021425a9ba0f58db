namespace Claims.Tracking.Alerts;

/// <summary>Which conditions become alerts. Section <c>Metrics:Alerts</c>.</summary>
public sealed class AlertOptions
{
    public const string Section = "Metrics:Alerts";

    /// <summary>At most one event per condition and day.</summary>
    public bool Digest { get; set; }

    /// <summary>Each rule overrides, for the conditions that it matches, what the rules before it say.</summary>
    public IList<AlertRuleOptions> Rules { get; } = [];
}

/// <summary>One rule. Patterns may hold <c>*</c> and <c>?</c>, and their case does not matter; what is not set matches everything, or overrides nothing.</summary>
public sealed class AlertRuleOptions
{
    /// <summary>An <see cref="Contracts.AlertKind"/>.</summary>
    public string? Kind { get; set; }

    /// <summary><c>Assessment</c>, <c>ClauseModel</c> or <c>Summaries</c>.</summary>
    public string? Subject { get; set; }

    /// <summary>Pattern of a segment: <c>all</c>, <c>plan=gold</c>, <c>label:*</c>.</summary>
    public string? Segment { get; set; }

    /// <summary>Pattern of a measure or feature: <c>recall</c>, <c>attention*</c>.</summary>
    public string? Measure { get; set; }

    /// <inheritdoc cref="AlertRule.Enabled"/>
    public bool? Enabled { get; set; }

    /// <inheritdoc cref="AlertRule.RaiseAfter"/>
    public int? RaiseAfter { get; set; }

    /// <inheritdoc cref="AlertRule.ClearAfter"/>
    public int? ClearAfter { get; set; }

    /// <inheritdoc cref="AlertRule.MinimumEffect"/>
    public double? MinimumEffect { get; set; }

    /// <inheritdoc cref="AlertRule.SilenceUntil"/>
    public DateTimeOffset? SilenceUntil { get; set; }
}

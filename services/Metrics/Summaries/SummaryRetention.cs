using Claims.Metrics.Measuring;
using Claims.Tracking.Windows;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Summaries;

/// <summary>
/// From which day on summaries are kept: those of whole windows only, since a window of which part was removed would be measured wrongly. What comes of an earlier day is not filed, so that
/// one that was removed does not come back when it is sent again.
/// </summary>
public sealed class SummaryRetention(IOptions<MetricsOptions> metrics, IOptions<MeasuringOptions> measuring, TimeProvider clock)
{
    /// <summary>Null where they are kept for good.</summary>
    public DateOnly? KeptFrom => metrics.Value.RetainDays is { } days
        ? WindowSpan.Tumbling(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-days), measuring.Value.WindowDays).From
        : null;

    public bool IsKept(DateTimeOffset moment) => IsKept(SummarySql.Day(moment));

    public bool IsKept(DateOnly day) => KeptFrom is not { } first || day >= first;
}

using System.ComponentModel.DataAnnotations;

using Claims.Tracking.Segments;

namespace Claims.Metrics;

/// <summary>How finely performance is tracked. Section <c>Metrics</c>.</summary>
public sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>Most values of one kind (plans, specialties, values of a label …) that have windows of their own in a day; the claims of the rest are counted together.</summary>
    [Range(1, 10_000)]
    public int SegmentValues { get; set; } = 200;

    /// <summary>Most labels of submitters that performance is split by in a day.</summary>
    [Range(0, 1_000)]
    public int LabelNames { get; set; } = 20;

    internal SegmentBound Bound => new(SegmentValues, LabelNames);
}

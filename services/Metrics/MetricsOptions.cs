using System.ComponentModel.DataAnnotations;
using System.Globalization;

using Claims.Tracking.Figures;
using Claims.Tracking.Segments;

namespace Claims.Metrics;

/// <summary>How finely performance is tracked. Section <c>Metrics</c>.</summary>
public sealed class MetricsOptions : IValidatableObject
{
    public const string Section = "Metrics";

    /// <summary>Most values of one kind (plans, specialties, values of a label …) that have windows of their own in a day; the claims of the rest are counted together.</summary>
    [Range(10, 10_000)]
    public int SegmentValues { get; set; } = 200;

    /// <summary>Most labels of submitters that performance is split by in a day.</summary>
    [Range(0, 1_000)]
    public int LabelNames { get; set; } = 20;

    /// <summary>Days after its assessment for which a prediction is kept with its verdicts; a verdict that comes later is kept and counts in no figure. Empty: for good.</summary>
    [Range(1, 36_500)]
    public int? RetainDays { get; set; }

    /// <summary>Days for which windows and profiles are kept. Empty: for good.</summary>
    [Range(1, 36_500)]
    public int? RetainWindowDays { get; set; }

    /// <summary>Measure by which a challenger is better or worse than the model in use.</summary>
    public Measure ChallengerMeasure { get; set; } = Measure.CostPerClaim;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (RetainWindowDays is { } windows && !(RetainDays <= windows))
        {
            yield return new ValidationResult(
                $"Metrics:RetainWindowDays ({windows}) needs a Metrics:RetainDays that is not longer ({RetainDays?.ToString(CultureInfo.InvariantCulture) ?? "for good"}): windows outlive predictions.",
                [nameof(RetainDays), nameof(RetainWindowDays)]);
        }

        if (ChallengerMeasure.IsLargerBetter() is null)
        {
            yield return new ValidationResult(
                $"Metrics:ChallengerMeasure: {ChallengerMeasure} has no better and worse; take one of {string.Join(", ", MeasureKind.All.Where(measure => measure.IsLargerBetter() is not null))}.",
                [nameof(ChallengerMeasure)]);
        }
    }

    internal SegmentBound Bound => new(SegmentValues, LabelNames);
}

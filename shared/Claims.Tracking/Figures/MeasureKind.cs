namespace Claims.Tracking.Figures;

/// <summary>How a measure is to be read.</summary>
public static class MeasureKind
{
    /// <summary>All measures, in the order of the enum.</summary>
    public static IReadOnlyList<Measure> All { get; } = Enum.GetValues<Measure>();

    /// <summary>Whether a larger value is the better one; null where neither is.</summary>
    public static bool? IsLargerBetter(this Measure measure) => measure switch
    {
        Measure.Prevalence or Measure.PredictedShare or Measure.BrierUncertainty => null,
        Measure.Brier or Measure.BrierReliability or Measure.CalibrationError or Measure.LogLoss or Measure.CostPerClaim => false,
        _ => true,
    };

    /// <summary>In the spelling of the contracts and of a model's own figures: <c>rocAuc</c>.</summary>
    public static string Name(this Measure measure) => measure.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}

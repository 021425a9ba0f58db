namespace Claims.ClauseModel.Explanation;

/// <summary>Rounds what is told to six digits: the network computes in float32.</summary>
internal static class SixDigits
{
    /// <remarks>Adding zero turns −0 into 0.</remarks>
    public static double Of(double value) => Math.Round(value, 6) + 0.0;

    public static double? Of(double? value) => value is { } known ? Of(known) : null;
}

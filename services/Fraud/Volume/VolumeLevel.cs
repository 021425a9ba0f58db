namespace Claims.Fraud.Volume;

/// <summary>
/// Volumes in steps of an eighth of a doubling (9 %), so that a peer group of any size is kept as a few hundred counts, and so that outliers are
/// judged by ratio: volumes of providers are skewed, their logarithms much less.
/// </summary>
public static class VolumeLevel
{
    public const int StepsPerDoubling = 8;

    /// <summary>0 for nothing, 8 for 1, 24 for 7; whole numbers up to 15 have levels of their own.</summary>
    public static int Of(double volume) => (int)Math.Floor(StepsPerDoubling * Math.Log2(1 + Math.Max(0, volume)));

    /// <summary>The largest volume of a level: never below what was counted.</summary>
    public static double UpperEdge(double level) => Math.Pow(2, (level + 1) / StepsPerDoubling) - 1;
}

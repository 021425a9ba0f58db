namespace Claims.Statistics;

/// <summary>Probability as log-odds, in which independent evidence adds up.</summary>
public static class LogOdds
{
    /// <summary>ln(p / (1 − p)); infinite at 0 and 1.</summary>
    public static double Of(double probability) => Math.Log(probability / (1 - probability));
}

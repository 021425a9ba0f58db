using Claims.Statistics;

namespace Claims.Tracking.Windows;

/// <summary>
/// Steps of log-odds that risks are counted on: 0.02 wide, so that two risks of one step differ by 2 % of their odds at most (0.005 where they are even). Risks are
/// ranked by their step; means of risks stay those of the risks themselves, since <see cref="Tally"/> keeps their sum.
/// </summary>
public static class RiskGrid
{
    /// <summary>Log-odds of the last step; what is surer counts as it (a risk of 6e−6, or 1 less that).</summary>
    public const double Limit = 12;

    private const double Width = 0.02;

    /// <summary>Step of a risk, in [−600, 600], larger being riskier.</summary>
    /// <param name="risk">Probability in [0, 1].</param>
    public static int Of(double risk)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(risk);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(risk, 1);
        return (int)Math.Round(Math.Clamp(LogOdds.Of(risk), -Limit, Limit) / Width);
    }

    /// <summary>Probability at the middle of a step.</summary>
    public static double Middle(int step) => 1 / (1 + Math.Exp(-step * Width));
}

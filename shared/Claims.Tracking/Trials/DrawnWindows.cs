using Claims.Tracking.Windows;

using MathNet.Numerics.Distributions;

namespace Claims.Tracking.Trials;

/// <summary>Windows of made claims: log-odds of risk are normal, outcomes are drawn by the risk; claims of a log-odds above 0 are called and all reviewed, others at random.</summary>
public static class DrawnWindows
{
    /// <param name="random">Source.</param>
    /// <param name="claims">How many.</param>
    /// <param name="review">Probability of review for claims that are not called.</param>
    /// <param name="mean">Mean log-odds of risk.</param>
    /// <param name="shift">How far the log-odds of outcomes are from the stated ones.</param>
    /// <param name="slope">What the stated log-odds are multiplied with to give those of outcomes; 0: risks say nothing.</param>
    public static WindowCounts Draw(Random random, int claims, double review, double mean = -2, double shift = 0, double slope = 1)
    {
        var counts = new WindowCounts();
        for (var i = 0; i < claims; i++)
        {
            var logit = Normal.Sample(random, mean, 1.5);
            var risk = Probability(logit);
            var isImproper = random.NextDouble() < Probability((slope * logit) + shift);
            var probability = logit > 0 ? 1 : review;
            var truth = random.NextDouble() >= probability ? Truth.Unknown : isImproper ? Truth.Improper : Truth.Proper;
            counts.Add(
                new Cell(RiskGrid.Of(risk), logit > 0, truth == Truth.Unknown ? 0 : (int)(probability * Cell.Millionths), truth),
                Tally.Of(risk, 100 + random.Next(400)));
        }

        return counts;
    }

    private static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));
}

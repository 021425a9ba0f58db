using Claims.Tracking.Shadow;

using MathNet.Numerics.Distributions;

namespace Claims.Tracking.Tests.Shadow;

/// <summary>Judged claims of which each of two models sees the truth through noise; what the first does not call is reviewed at random.</summary>
internal static class DrawnPairs
{
    /// <param name="random">Source.</param>
    /// <param name="judged">How many to draw.</param>
    /// <param name="championNoise">Standard deviation, in log-odds.</param>
    /// <param name="challengerNoise">The same of the other; with as much noise it is as good.</param>
    public static List<PairedClaim> Draw(Random random, int judged, double championNoise, double challengerNoise)
    {
        const double Review = 0.2;
        var claims = new List<PairedClaim>(judged);
        while (claims.Count < judged)
        {
            var logit = Normal.Sample(random, -1, 1.5);
            var isImproper = random.NextDouble() < Probability(logit);
            var (champion, challenger) = (Normal.Sample(random, logit, championNoise), Normal.Sample(random, logit, challengerNoise));
            var probability = champion > 0 ? 1 : Review;
            if (random.NextDouble() < probability)
            {
                claims.Add(new PairedClaim(Probability(champion), champion > 0, Probability(challenger), challenger > 0, isImproper, (int)(probability * 1_000_000), 20 + random.Next(60)));
            }
        }

        return claims;
    }

    private static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));
}

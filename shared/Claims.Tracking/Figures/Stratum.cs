using MathNet.Numerics.Distributions;

namespace Claims.Tracking.Figures;

/// <summary>Judged claims of one call and one chance of review: within it, which claims were judged is mere chance.</summary>
/// <param name="Proper">Places of its proper groups in the sample.</param>
/// <param name="Improper">Places of its improper groups.</param>
/// <param name="Weight">What a claim of it counts for.</param>
internal sealed record Stratum(IReadOnlyList<int> Proper, IReadOnlyList<int> Improper, double Weight)
{
    /// <summary>
    /// Draws the stratum anew: its size, its improper share from the posterior under Jeffreys' prior, and within each outcome the groups (Rubin, "The Bayesian bootstrap", Annals of
    /// Statistics 9, 1981). An outcome that was not seen is rare, not impossible, so that no interval shrinks to a point where nothing happened to be found.
    /// </summary>
    /// <param name="random">Source.</param>
    /// <param name="claims">Claims of each group of the sample; 0 for a group that stands for an outcome that was not seen.</param>
    /// <param name="readerError">Share of verdicts that are wrong, below one half: the improper share is what it must be for the verdicts to look so (Rogan and Gladen, AJE 107, 1978).</param>
    /// <param name="masses">Gets the masses of the stratum's groups.</param>
    public void Draw(Random random, double[] claims, double readerError, double[] masses)
    {
        double proper = Sum(claims, Proper), improper = Sum(claims, Improper);
        var size = Gamma.Sample(random, proper + improper, 1) * Weight;
        var share = (Beta.Sample(random, improper + 0.5, proper + 0.5) - readerError) / (1 - (2 * readerError));
        share = Math.Clamp(share, 0, 1);
        Spread(random, claims, Proper, size * (1 - share), masses);
        Spread(random, claims, Improper, size * share, masses);
    }

    private static double Sum(double[] claims, IReadOnlyList<int> places) => places.Sum(place => claims[place]);

    private static void Spread(Random random, double[] claims, IReadOnlyList<int> places, double mass, double[] masses)
    {
        var sum = 0.0;
        foreach (var place in places)
        {
            masses[place] = Gamma.Sample(random, Math.Max(1, claims[place]), 1);
            sum += masses[place];
        }

        foreach (var place in places)
        {
            masses[place] *= mass / sum;
        }
    }
}

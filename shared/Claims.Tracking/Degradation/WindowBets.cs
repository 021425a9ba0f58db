using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Degradation;

/// <summary>
/// Growth of stakes that bet a window's claims against "the measure is no worse than its bound" (Waudby-Smith and Ramdas, "Estimating means of bounded random variables by betting", JRSS B 86,
/// 2024): each judged claim multiplies what was put in by 1 − λ·w·x, x being its <see cref="Stake"/> and w its weight. Where the measure is no worse, no λ gains on average.
/// </summary>
/// <param name="Logs">[Fractions.Count] logarithm of the growth for each share of the largest λ that cannot lose more than all.</param>
public sealed record WindowBets(IReadOnlyList<double> Logs)
{
    /// <summary>λ as shares of the largest: small ones gain on slight degradation seen on many claims, large ones on gross degradation at once.</summary>
    public static IReadOnlyList<double> Fractions { get; } = [0.9, 0.6, 0.4, 0.25, 0.15, 0.09, 0.05, 0.03, 0.015, 0.008, 0.004, 0.002];

    /// <summary>Claims that were not drawn for review are left out: nobody knows what they speak for.</summary>
    public static WindowBets Of(WindowCounts window, Measure measure, double bound, Costs costs)
    {
        var judged = window.Cells.Where(cell => cell.Key.Truth != Truth.Unknown && cell.Key.Weight > 0).ToList();

        // The chance of review is set before the outcome is known, so the largest weight tells nothing of it.
        var heaviest = judged.Select(cell => cell.Key.Weight).DefaultIfEmpty().Max();
        return Of(
            from item in judged
            let stake = Stake.Of(measure, bound, item.Key, item.Value, costs)
            where stake is not null
            select (item.Key.Weight * stake.Value, item.Value.Claims),
            heaviest * Stake.Largest(measure, bound));
    }

    /// <summary>Growth over stakes whose mean is 0 or more where nothing is worse.</summary>
    /// <param name="stakes">Each with how many cases have it; independent of each other.</param>
    /// <param name="largest">That a stake can be; where it is not above 0 nothing is bet.</param>
    public static WindowBets Of(IEnumerable<(double Stake, long Times)> stakes, double largest)
    {
        var logs = new double[Fractions.Count];
        foreach (var (stake, times) in largest > 0 ? stakes : [])
        {
            for (var i = 0; i < logs.Length; i++)
            {
                logs[i] += times * Math.Log(1 - (Fractions[i] * stake / largest));
            }
        }

        return new WindowBets(logs);
    }
}

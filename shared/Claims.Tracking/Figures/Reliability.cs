using Claims.Statistics;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Figures;

/// <summary>What became of claims with about the same risk: a point of the reliability diagram.</summary>
/// <param name="Low">Lower edge of the risks, not itself within; the first bin holds it.</param>
/// <param name="High">Upper edge, within.</param>
/// <param name="Claims">Judged claims that it stands on, above 0.</param>
/// <param name="MeanRisk">What the model says, in [0, 1].</param>
/// <param name="Improper">Share of improper claims with its 95 % Wilson interval.</param>
public sealed record ReliabilityPoint(double Low, double High, long Claims, double MeanRisk, Estimate Improper);

/// <summary>Risks held against outcomes, bin by bin (DeGroot and Fienberg 1983), over the bins of <see cref="Measure.CalibrationError"/>.</summary>
public static class Reliability
{
    /// <returns>Bins with judged claims, in order of risk; none where nothing was judged.</returns>
    /// <param name="counts">The window.</param>
    /// <param name="basis">Which claims to speak for. Weighted, intervals stand on the number of claims of equal weight that would tell as much (Kish 1965).</param>
    public static IReadOnlyList<ReliabilityPoint> Of(WindowCounts counts, Basis basis)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return
        [
            .. counts.Cells
                .Where(cell => cell.Key.Truth != Truth.Unknown && Weight(cell.Key, basis) > 0)
                .GroupBy(cell => ProbabilityMeasures.Bin(cell.Value.MeanRisk))
                .OrderBy(bin => bin.Key)
                .Select(bin => Point(bin.Key, [.. bin], basis)),
        ];
    }

    private static ReliabilityPoint Point(int bin, List<KeyValuePair<Cell, Tally>> cells, Basis basis)
    {
        double mass = 0, squares = 0, risk = 0, improper = 0;
        foreach (var (cell, tally) in cells)
        {
            var weight = Weight(cell, basis);
            mass += weight * tally.Claims;
            squares += weight * weight * tally.Claims;
            risk += weight * tally.Claims * tally.MeanRisk;
            improper += cell.Truth == Truth.Improper ? weight * tally.Claims : 0;
        }

        // Rounding can take the share of a bin of improper claims a hair beyond 1.
        return new ReliabilityPoint(
            (double)bin / ProbabilityMeasures.Bins,
            (bin + 1.0) / ProbabilityMeasures.Bins,
            cells.Sum(cell => cell.Value.Claims),
            risk / mass,
            WilsonInterval.Around(Math.Min(1, improper / mass), mass * mass / squares));
    }

    private static double Weight(Cell cell, Basis basis) => basis == Basis.Weighted ? cell.Weight : 1;
}

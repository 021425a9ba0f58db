using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Shadow;

/// <summary>What one of two models said of claims, in the order of its own risks.</summary>
internal sealed class PairedSide
{
    private readonly Sample _sample;
    private readonly int[] _order;
    private readonly double[] _masses;

    /// <param name="claims">What it said of each claim.</param>
    public PairedSide(IReadOnlyList<(Cell Cell, Tally Tally)> claims)
    {
        _order = [.. Enumerable.Range(0, claims.Count).OrderBy(i => claims[i].Cell, Cell.ByRisk)];
        _sample = new Sample([.. _order.Select(i => claims[i])]);
        _masses = new double[claims.Count];
    }

    /// <param name="masses">[claims] how much each claim counts for, in the order in which they were given.</param>
    /// <param name="costs">Prices of wrong calls.</param>
    public MeasureValues Measure(ReadOnlySpan<double> masses, Costs costs)
    {
        for (var i = 0; i < _order.Length; i++)
        {
            _masses[i] = masses[_order[i]];
        }

        return MeasureValues.Of(_sample, _masses, costs);
    }
}

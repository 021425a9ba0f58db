using Claims.Tracking.Windows;

namespace Claims.Tracking.Figures;

/// <summary>The judged claims of a window in strata, ready to be measured and drawn anew.</summary>
internal sealed class JudgedClaims
{
    private readonly double[] _claims;
    private readonly double[] _masses;
    private readonly List<Stratum> _strata = [];

    private JudgedClaims(Sample sample, double[] claims, Basis basis)
    {
        (Sample, _claims) = (sample, claims);
        _masses = [.. sample.Groups.Select((group, i) => claims[i] * Weight(group.Cell, basis))];
        foreach (var stratum in Enumerable.Range(0, sample.Length).GroupBy(i => Key(sample.Groups[i].Cell, basis)))
        {
            var places = stratum.ToLookup(i => sample.IsImproper[i]);
            _strata.Add(new Stratum([.. places[false]], [.. places[true]], Weight(sample.Groups[stratum.First()].Cell, basis)));
        }
    }

    public Sample Sample { get; }

    /// <summary>[Sample.Length]</summary>
    public ReadOnlySpan<double> Masses => _masses;

    /// <summary>How many claims there are.</summary>
    public long Count => (long)_claims.Sum();

    /// <summary>So many claims of equal weight would tell as much (Kish 1965).</summary>
    public double Effective => _strata.Sum(stratum => Claims(stratum) * stratum.Weight) is var sum and > 0
        ? sum * sum / _strata.Sum(stratum => Claims(stratum) * stratum.Weight * stratum.Weight)
        : 0;

    /// <summary>Claims of a group of the sample.</summary>
    public double Claims(int group) => _claims[group];

    public static JudgedClaims Of(WindowCounts counts, Basis basis)
    {
        var judged = counts.Cells
            .Where(cell => cell.Key.Truth != Truth.Unknown && Weight(cell.Key, basis) > 0)
            .Select(cell => (Cell: cell.Key, Tally: cell.Value, Claims: (double)cell.Value.Claims))
            .ToList();

        // Where a stratum has one outcome only, the other is given a place at the stratum's middle, without claims.
        var unseen = judged.GroupBy(group => Key(group.Cell, basis)).SelectMany(Unseen).ToList();
        var groups = judged.Concat(unseen).OrderBy(group => group.Cell, Cell.ByRisk).ToList();
        return new JudgedClaims(new Sample([.. groups.Select(group => (group.Cell, group.Tally))]), [.. groups.Select(group => group.Claims)], basis);
    }

    /// <summary>Fills masses as another sample of the same claims might have had them.</summary>
    public void Draw(Random random, double readerError, double[] masses)
    {
        foreach (var stratum in _strata)
        {
            stratum.Draw(random, _claims, readerError, masses);
        }
    }

    private double Claims(Stratum stratum) => stratum.Proper.Concat(stratum.Improper).Sum(place => _claims[place]);

    private static double Weight(Cell cell, Basis basis) => basis == Basis.Weighted ? cell.Weight : 1;

    private static (bool, int) Key(Cell cell, Basis basis) => (cell.IsPredicted, basis == Basis.Weighted ? cell.ReviewMillionths : 0);

    private static IEnumerable<(Cell Cell, Tally Tally, double Claims)> Unseen(IEnumerable<(Cell Cell, Tally Tally, double Claims)> stratum)
    {
        var groups = stratum.ToList();
        var middle = groups[groups.Count / 2];
        return from truth in new[] { Truth.Proper, Truth.Improper }
               where groups.TrueForAll(item => item.Cell.Truth != truth)
               select (middle.Cell with { Truth = truth }, middle.Tally, 0.0);
    }
}

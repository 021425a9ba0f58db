using Claims.Tracking.Windows;

namespace Claims.Tracking.Figures;

/// <summary>
/// Groups of like claims with an outcome each, in ascending order of risk: the columns that measures are computed from. How much a group counts for is given beside them, as masses.
/// </summary>
public sealed class Sample
{
    /// <param name="groups">In ascending order of step.</param>
    internal Sample(IReadOnlyList<(Cell Cell, Tally Tally)> groups)
    {
        Groups = groups;
        Steps = [.. groups.Select(group => group.Cell.Step)];
        Risks = [.. groups.Select(group => group.Tally.MeanRisk)];
        Amounts = [.. groups.Select(group => group.Tally.Cents / (100.0 * group.Tally.Claims))];
        IsPredicted = [.. groups.Select(group => group.Cell.IsPredicted)];
        IsImproper = [.. groups.Select(group => group.Cell.Truth == Truth.Improper)];
    }

    public int Length => Groups.Count;

    /// <summary>Each group's cell and the claims that its means are of.</summary>
    public IReadOnlyList<(Cell Cell, Tally Tally)> Groups { get; }

    /// <summary>[<see cref="Length"/>] what groups are ranked by, see <see cref="RiskGrid"/>; equal steps tie.</summary>
    public int[] Steps { get; }

    /// <summary>[<see cref="Length"/>] mean risk.</summary>
    public double[] Risks { get; }

    /// <summary>[<see cref="Length"/>] mean amount at stake, in units of the currency.</summary>
    public double[] Amounts { get; }

    public bool[] IsPredicted { get; }

    public bool[] IsImproper { get; }

    /// <summary>The claims whose outcome is known.</summary>
    public static Sample OfJudged(WindowCounts counts) =>
        new([.. counts.Cells.Where(cell => cell.Key.Truth != Truth.Unknown).Select(cell => (cell.Key, cell.Value))]);

    /// <summary>Every group of a list with either outcome, proper before improper: for what is drawn or expected rather than known.</summary>
    public static Sample OfBothOutcomes(IEnumerable<(Cell Cell, Tally Tally)> groups) =>
        new([.. groups.SelectMany(group => new[] { (group.Cell with { Truth = Truth.Proper }, group.Tally), (group.Cell with { Truth = Truth.Improper }, group.Tally) })]);
}

namespace Claims.ClauseModel.Tests.Simulation.Distributions;

/// <summary>Compares seeded draws with the distribution they should have.</summary>
internal static class Draws
{
    /// <summary>Fewest expected draws of a cell in Pearson's test; rarer cells are tested together (Cochran 1954).</summary>
    private const double FewestExpected = 5;

    public static Dictionary<string, int> Count(int draws, Func<Random, string> draw)
    {
        var random = new Random(20_261);
        return Enumerable.Range(0, draws).Select(_ => draw(random)).CountBy(value => value).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// Pearson's chi-square test at level 0.001; the critical value by Wilson and Hilferty (1931), which is above the exact one by less than 2 % from one
    /// degree of freedom on.
    /// </summary>
    public static void AssertAgrees(IReadOnlyDictionary<string, double> shares, IReadOnlyDictionary<string, int> drawn)
    {
        Assert.Empty(drawn.Keys.Except(shares.Keys));
        var draws = drawn.Values.Sum();
        var cells = shares.Select(share => (Expected: share.Value * draws, Seen: drawn.GetValueOrDefault(share.Key))).ToList();
        var rare = cells.Where(cell => cell.Expected < FewestExpected).ToList();
        var tested = cells.Except(rare).Append((rare.Sum(cell => cell.Expected), rare.Sum(cell => cell.Seen))).Where(cell => cell.Item1 > 0).ToList();

        var statistic = tested.Sum(cell => (cell.Item2 - cell.Item1) * (cell.Item2 - cell.Item1) / cell.Item1);

        Assert.InRange(statistic, 0, Critical(tested.Count - 1));
    }

    /// <summary>99.9 % quantile of chi-square.</summary>
    private static double Critical(int degrees)
    {
        const double NormalQuantile = 3.0902;
        var ninth = 2.0 / (9 * degrees);
        return degrees * Math.Pow(1 - ninth + (NormalQuantile * Math.Sqrt(ninth)), 3);
    }
}

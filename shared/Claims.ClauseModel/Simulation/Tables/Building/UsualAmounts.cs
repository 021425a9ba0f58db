using Claims.ClauseModel.Simulation.Distributions;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>Sums up amounts: the median and the spread of the logarithm, for whatever at least 11 people had.</summary>
internal static class UsualAmounts
{
    /// <param name="amounts">Whose, what for, which group that belongs to, and positive US dollars.</param>
    /// <returns>In ordinal order of what they are for.</returns>
    public static IEnumerable<UsualAmount> Of(IEnumerable<(string Person, string Of, string Group, decimal Amount)> amounts) => amounts
        .GroupBy(amount => (amount.Of, amount.Group))
        .Where(group => group.Select(amount => amount.Person).Distinct(StringComparer.Ordinal).Count() >= SmallCells.FewestPeople)
        .OrderBy(group => group.Key.Of, StringComparer.Ordinal)
        .Select(group => Summary(group.Key.Of, group.Key.Group, [.. group.Select(amount => (double)amount.Amount).Order()]));

    private static UsualAmount Summary(string of, string group, double[] amounts)
    {
        var median = (amounts[(amounts.Length - 1) / 2] + amounts[amounts.Length / 2]) / 2;
        var logarithms = Array.ConvertAll(amounts, Math.Log);
        var mean = logarithms.Average();
        var variance = logarithms.Sum(value => (value - mean) * (value - mean)) / (logarithms.Length - 1);
        return new UsualAmount(of, group, amounts.Length, median, Math.Sqrt(variance));
    }
}

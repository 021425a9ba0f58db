namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>
/// Weights of the cells of a table whose row and column sums are given, by iterative proportional fitting (Deming and Stephan 1940). Cells that are missing
/// stay empty. It stops early: sums that could only be met by emptying other cells are met a little less well, and every cell keeps something.
/// </summary>
internal static class ProportionalFit
{
    private const int Rounds = 3;

    public static IReadOnlyDictionary<(TRow Row, TColumn Column), double> Of<TRow, TColumn>(
        IReadOnlyList<(TRow Row, TColumn Column)> cells, Func<TRow, double> rowSum, Func<TColumn, double> columnSum)
        where TRow : notnull
        where TColumn : notnull
    {
        var weights = cells.ToDictionary(cell => cell, _ => 1.0);
        for (var round = 0; round < Rounds; round++)
        {
            Scale(weights, cell => cell.Row, rowSum);
            Scale(weights, cell => cell.Column, columnSum);
        }

        return weights;
    }

    private static void Scale<TRow, TColumn, TKey>(
        Dictionary<(TRow Row, TColumn Column), double> weights, Func<(TRow Row, TColumn Column), TKey> key, Func<TKey, double> wanted)
        where TRow : notnull
        where TColumn : notnull
        where TKey : notnull
    {
        // Shares, not sums: what is wanted of rows and of columns that are missing falls to the others.
        var groups = weights.Keys.GroupBy(key).ToList();
        var all = groups.Sum(group => wanted(group.Key));
        foreach (var group in groups)
        {
            var factor = wanted(group.Key) / all / group.Sum(cell => weights[cell]);
            foreach (var cell in group)
            {
                weights[cell] *= factor;
            }
        }
    }
}

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>Draws items by weight in logarithmic time. Immutable.</summary>
internal sealed class WeightedChoice<T>
{
    private readonly double[] _cumulated;

    public WeightedChoice(IReadOnlyList<T> items, Func<T, double> weight)
    {
        Items = items;
        _cumulated = new double[items.Count];
        var sum = 0.0;
        for (var i = 0; i < items.Count; i++)
        {
            _cumulated[i] = sum += weight(items[i]);
        }
    }

    public IReadOnlyList<T> Items { get; }

    public T One(Random random)
    {
        var at = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return Items[Math.Min(at >= 0 ? at + 1 : ~at, Items.Count - 1)];
    }
}

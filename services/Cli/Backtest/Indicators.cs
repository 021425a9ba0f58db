namespace Claims.Cli.Backtest;

/// <summary>Categories as indicator columns: one for each value that was common enough to learn from, and one for all others of its feature.</summary>
internal sealed class Indicators
{
    /// <summary>Fewest training cases of a value that gets a column.</summary>
    private const int Fewest = 20;

    private readonly List<Dictionary<string, int>> _places = [];
    private readonly List<int> _others = [];

    public Indicators(IReadOnlyList<HistoryCase> training)
    {
        for (var feature = 0; feature < training[0].Values.Count; feature++)
        {
            var common = training.GroupBy(item => item.Values[feature], StringComparer.Ordinal).Where(group => group.Count() >= Fewest).Select(group => group.Key).Order(StringComparer.Ordinal);
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var value in common)
            {
                places.Add(value, Length++);
            }

            _places.Add(places);
            _others.Add(Length++);
        }
    }

    /// <summary>Columns of all features.</summary>
    public int Length { get; private set; }

    public double[] Of(HistoryCase item)
    {
        var row = new double[Length];
        for (var feature = 0; feature < _places.Count; feature++)
        {
            row[_places[feature].GetValueOrDefault(item.Values[feature], _others[feature])] = 1;
        }

        return row;
    }
}

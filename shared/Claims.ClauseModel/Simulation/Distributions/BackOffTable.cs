namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>
/// A conditional distribution with back-off: what is too rare to be told under a narrow key (a diagnosis-related group) is told under a wider one
/// (its major diagnostic category). Immutable; safe for many threads.
/// </summary>
internal sealed class BackOffTable
{
    /// <summary>Key of what is common to all claims.</summary>
    public const string All = "all";

    private readonly Dictionary<string, CountedRow> _rows;
    private readonly CountedRow _pooled;

    /// <exception cref="ArgumentException">No row, or two rows with one key.</exception>
    public BackOffTable(string name, IReadOnlyCollection<BackOffRow> rows)
    {
        if (rows.Count == 0)
        {
            throw new ArgumentException($"The table {name} has no row: too few people to tell anything about.", nameof(rows));
        }

        _rows = rows.ToDictionary(row => row.Key, row => new CountedRow(row), StringComparer.Ordinal);
        var cells = rows.SelectMany(row => row.Cells).GroupBy(cell => cell.Value, cell => cell.Claims, StringComparer.Ordinal);
        _pooled = new CountedRow(new BackOffRow(name, "", 0, cells.Select(cell => (cell.Key, cell.Sum())).ToList()));
    }

    public IEnumerable<BackOffRow> Rows => _rows.Values.Select(counted => counted.Row);

    /// <summary>
    /// A value as often as it was seen under the first key, or, for the rest, under the next one; where the keys end, as often as all rows together have it.
    /// </summary>
    /// <param name="keys">From narrow to wide; keys without a row are passed over.</param>
    public string Draw(Random random, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_rows.TryGetValue(key, out var counted) && counted.Draw(random) is { } value)
            {
                return value;
            }
        }

        return _pooled.Draw(random)!;
    }

    /// <summary>Share of the value among those told under the key; 0 where it is not.</summary>
    public double Share(string key, string value) => _rows.TryGetValue(key, out var counted) ? counted.Share(value) : 0;

    private sealed class CountedRow(BackOffRow row)
    {
        private readonly int[] _upTo = [.. RunningTotals(row)];

        public BackOffRow Row => row;

        /// <returns>Null for the rest.</returns>
        public string? Draw(Random random)
        {
            var at = random.Next(_upTo[^1] + row.Rest);
            var found = Array.BinarySearch(_upTo, at + 1);
            return at >= _upTo[^1] ? null : row.Cells[found >= 0 ? found : ~found].Value;
        }

        public double Share(string value) => row.Cells.FirstOrDefault(cell => cell.Value == value).Claims / (double)_upTo[^1];

        private static IEnumerable<int> RunningTotals(BackOffRow row)
        {
            var sum = 0;
            return row.Cells.Select(cell => sum += cell.Claims);
        }
    }
}

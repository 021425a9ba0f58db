using Claims.Statistics.Sketches;

namespace Claims.Tracking.Windows;

/// <summary>
/// All that performance in a window is computed from: claims counted by <see cref="Cell"/>. Windows merge into longer ones; a claim whose outcome came to be known, or was
/// corrected, is taken out of its old cell and put into its new one. The same claims give the same bytes, in whatever order they and their outcomes came.
/// </summary>
public sealed class WindowCounts
{
    private readonly SortedDictionary<Cell, Tally> _cells = new(Cell.ByRisk);

    /// <summary>Cells with claims, in order of risk.</summary>
    public IEnumerable<KeyValuePair<Cell, Tally>> Cells => _cells;

    /// <summary>Claims of all cells.</summary>
    public long Claims => _cells.Values.Sum(tally => tally.Claims);

    /// <summary>Those whose outcome is known.</summary>
    public long Judged => _cells.Where(cell => cell.Key.Truth != Truth.Unknown).Sum(cell => cell.Value.Claims);

    public bool IsEmpty => _cells.Count == 0;

    /// <summary>Adds claims to a cell, or takes them out where the tally is negated.</summary>
    public void Add(Cell cell, Tally tally)
    {
        var sum = _cells.GetValueOrDefault(cell) + tally;
        if (sum == default)
        {
            _cells.Remove(cell);
        }
        else
        {
            _cells[cell] = sum;
        }
    }

    public void Merge(WindowCounts other)
    {
        foreach (var (cell, tally) in other._cells)
        {
            Add(cell, tally);
        }
    }

    public void Write(SketchWriter writer)
    {
        writer.Write(_cells.Count);
        var step = 0;
        foreach (var (cell, tally) in _cells)
        {
            writer.WriteSigned(cell.Step - step);
            writer.Write((cell.IsPredicted ? 4 : 0) | (int)cell.Truth);
            writer.Write(cell.ReviewMillionths);
            writer.WriteSigned(tally.Claims);
            writer.WriteSigned(tally.Risk);
            writer.WriteSigned(tally.Cents);
            step = cell.Step;
        }
    }

    public static WindowCounts Read(ref SketchReader reader)
    {
        var counts = new WindowCounts();
        var step = 0;
        for (var left = reader.ReadLength(); left > 0; left--)
        {
            step += (int)reader.ReadSigned();
            var flags = (int)reader.Read();
            var cell = new Cell(step, (flags & 4) != 0, (int)reader.Read(), (Truth)(flags & 3));
            counts._cells.Add(cell, new Tally(reader.ReadSigned(), reader.ReadSigned(), reader.ReadSigned()));
        }

        return counts;
    }
}

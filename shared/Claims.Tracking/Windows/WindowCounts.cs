using Claims.Statistics.Sketches;

namespace Claims.Tracking.Windows;

/// <summary>
/// All that performance in a window is computed from: claims counted by <see cref="Cell"/>. Windows merge into longer ones; a claim whose outcome came to be known, or was
/// corrected, is taken out of its old cell and put into its new one. The same claims give the same bytes, in whatever order they and their outcomes came.
/// </summary>
/// <remarks>Cells lie in the order of their keys, so that two windows merge in one pass: a month of many segments is read and merged while somebody waits.</remarks>
public sealed class WindowCounts
{
    private long[] _keys = [];
    private Tally[] _tallies = [];
    private int _length;

    /// <summary>Cells with claims, in order of risk.</summary>
    public IEnumerable<KeyValuePair<Cell, Tally>> Cells
    {
        get
        {
            for (var i = 0; i < _length; i++)
            {
                yield return new KeyValuePair<Cell, Tally>(Cell.OfKey(_keys[i]), _tallies[i]);
            }
        }
    }

    /// <summary>Claims of all cells.</summary>
    public long Claims => Sum(_ => true);

    /// <summary>Those whose outcome is known.</summary>
    public long Judged => Sum(cell => cell.Truth != Truth.Unknown);

    public bool IsEmpty => _length == 0;

    /// <summary>Adds claims to a cell, or takes them out where the tally is negated.</summary>
    public void Add(Cell cell, Tally tally)
    {
        var place = Array.BinarySearch(_keys, 0, _length, cell.Key);
        if (place >= 0)
        {
            _tallies[place] += tally;
            if (_tallies[place] == default)
            {
                RemoveEmpty(place);
            }
        }
        else if (tally != default)
        {
            Insert(~place, cell.Key, tally);
        }
    }

    public void Merge(WindowCounts other)
    {
        var (here, there, to) = (_length - 1, other._length - 1, _length + other.NotIn(this) - 1);
        Reserve(to + 1);
        _length = to + 1;

        // From the end, so that nothing is overwritten before it is read.
        while (there >= 0)
        {
            if (here >= 0 && _keys[here] > other._keys[there])
            {
                (_keys[to], _tallies[to--]) = (_keys[here], _tallies[here--]);
            }
            else
            {
                var isBoth = here >= 0 && _keys[here] == other._keys[there];
                (_keys[to], _tallies[to--]) = (other._keys[there], isBoth ? _tallies[here--] + other._tallies[there] : other._tallies[there]);
                there--;
            }
        }

        RemoveEmpty(to + 1);
    }

    public void Write(SketchWriter writer)
    {
        writer.Write(_length);
        var step = 0;
        foreach (var (cell, tally) in Cells)
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
        var length = reader.ReadLength();
        counts.Reserve(length);
        var step = 0;
        for (; counts._length < length; counts._length++)
        {
            step += (int)reader.ReadSigned();
            var flags = (int)reader.Read();
            counts._keys[counts._length] = new Cell(step, (flags & 4) != 0, (int)reader.Read(), (Truth)(flags & 3)).Key;
            counts._tallies[counts._length] = new Tally(reader.ReadSigned(), reader.ReadSigned(), reader.ReadSigned());
        }

        return counts;
    }

    private long Sum(Func<Cell, bool> isCounted) => Cells.Sum(cell => isCounted(cell.Key) ? cell.Value.Claims : 0);

    /// <summary>Cells that the other has not.</summary>
    private int NotIn(WindowCounts other)
    {
        var (count, there) = (0, 0);
        for (var here = 0; here < _length; here++)
        {
            while (there < other._length && other._keys[there] < _keys[here])
            {
                there++;
            }

            count += there < other._length && other._keys[there] == _keys[here] ? 0 : 1;
        }

        return count;
    }

    private void Insert(int place, long key, Tally tally)
    {
        Reserve(_length + 1);
        Array.Copy(_keys, place, _keys, place + 1, _length - place);
        Array.Copy(_tallies, place, _tallies, place + 1, _length - place);
        (_keys[place], _tallies[place]) = (key, tally);
        _length++;
    }

    /// <summary>Closes the gaps that cells without claims leave.</summary>
    /// <param name="from">First cell that can be without.</param>
    private void RemoveEmpty(int from)
    {
        var to = from;
        for (var i = from; i < _length; i++)
        {
            if (_tallies[i] != default)
            {
                (_keys[to], _tallies[to++]) = (_keys[i], _tallies[i]);
            }
        }

        _length = to;
    }

    private void Reserve(int length)
    {
        if (_keys.Length < length)
        {
            var capacity = Math.Max(length, 2 * _keys.Length);
            Array.Resize(ref _keys, capacity);
            Array.Resize(ref _tallies, capacity);
        }
    }
}

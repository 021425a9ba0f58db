using System.Globalization;

using Claims.Statistics.Drift;
using Claims.Statistics.Sketches;

namespace Claims.Tracking.Drift;

/// <summary>Ranges of numbers that hold about equal shares of the reference; the first and the last are open, so that numbers never seen before fall into them.</summary>
internal sealed class NumberBins
{
    /// <summary>[K − 1] first bucket of each bin but the first.</summary>
    private readonly int[] _starts;

    private NumberBins(int[] starts)
    {
        _starts = starts;
        Names = [.. Enumerable.Range(0, starts.Length + 1).Select(Name)];
    }

    /// <summary>[K] "up to 20", "21 to 45", "46 or more": to three digits.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <param name="reference">Numbers by bucket; not empty.</param>
    /// <param name="current">What is to be compared with it; not empty.</param>
    /// <param name="most">Bins at most; fewer where the smaller side would have too few numbers in each. What many of the current numbers are beyond has its own.</param>
    public static NumberBins Of(CountHistogram reference, CountHistogram current, int most)
    {
        var smaller = Math.Min(reference.Total, current.Total);
        var width = reference.Total / Math.Clamp(Math.Floor(smaller / (2 * ChiSquareHomogeneity.LeastExpected)), 2, most);
        var starts = new List<int>();
        var (below, next) = (0L, width);
        for (var i = 0; i + 1 < reference.Length; i++)
        {
            below += reference.Counts[i];
            if (below >= next && (reference.Total - below) * (double)smaller >= ChiSquareHomogeneity.LeastExpected * reference.Total)
            {
                starts.Add(reference.Values[i + 1]);
                next = (Math.Floor(below / width) + 1) * width;
            }
        }

        var (lowest, highest) = (reference.Values[0], reference.Values[^1]);
        var many = ChiSquareHomogeneity.LeastExpected * (reference.Total + current.Total) / smaller;
        return new NumberBins(
        [
            .. Count(current, bucket => bucket < lowest) >= many ? [lowest] : Array.Empty<int>(),
            .. starts,
            .. Count(current, bucket => bucket > highest) >= many ? [highest + 1] : Array.Empty<int>(),
        ]);
    }

    /// <summary>[K] of one day.</summary>
    public double[] Counts(CountHistogram day)
    {
        var counts = new double[Names.Count];
        for (var i = 0; i < day.Length; i++)
        {
            var place = Array.BinarySearch(_starts, day.Values[i]);
            counts[place < 0 ? ~place : place + 1] += day.Counts[i];
        }

        return counts;
    }

    private static long Count(CountHistogram counts, Func<int, bool> isIn)
    {
        var sum = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += isIn(counts.Values[i]) ? counts.Counts[i] : 0;
        }

        return sum;
    }

    private string Name(int bin)
    {
        if (_starts.Length == 0)
        {
            return "all";
        }

        var first = bin > 0 ? Rounded(_starts[bin - 1]) : "";
        var last = bin < _starts.Length ? Rounded(_starts[bin] - 1) : "";
        return bin == 0 ? $"up to {last}" : bin == _starts.Length ? $"{first} or more" : first == last ? first : $"{first} to {last}";
    }

    private static string Rounded(int bucket)
    {
        var value = NumberBuckets.Middle(bucket);
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, Math.Abs(value)))) - 2));
        return (Math.Round(value / unit) * unit).ToString("0", CultureInfo.InvariantCulture);
    }
}

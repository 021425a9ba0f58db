using Claims.Statistics.Sketches;

namespace Claims.Statistics.Drift;

/// <summary>Two samples of numbers on one scale: how often each number came in either.</summary>
public sealed class PairedCounts
{
    private PairedCounts(double[] values, double[] first, double[] second)
    {
        Values = values;
        First = first;
        Second = second;
    }

    /// <summary>[n] ascending, without repetition.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>[n] count, or sum of weights, of each value in the first sample.</summary>
    public IReadOnlyList<double> First { get; }

    /// <summary>[n] the same in the second.</summary>
    public IReadOnlyList<double> Second { get; }

    /// <summary>Each number counted once, in any order.</summary>
    public static PairedCounts Of(IEnumerable<double> first, IEnumerable<double> second) =>
        Of(first.Select(value => (value, 1.0)), second.Select(value => (value, 1.0)));

    /// <summary>Histograms over the same buckets.</summary>
    /// <param name="first">Counts by bucket.</param>
    /// <param name="second">The same of the second sample.</param>
    /// <param name="middle">The number that stands for a bucket; ascending with it.</param>
    public static PairedCounts Of(CountHistogram first, CountHistogram second, Func<int, double> middle)
    {
        return Of(Numbers(first), Numbers(second));

        IEnumerable<(double, double)> Numbers(CountHistogram counts) =>
            counts.Values.ToArray().Zip(counts.Counts.ToArray(), (bucket, count) => (middle(bucket), (double)count));
    }

    /// <summary>Numbers with their weights, at least 0, in any order.</summary>
    public static PairedCounts Of(IEnumerable<(double Value, double Weight)> first, IEnumerable<(double Value, double Weight)> second)
    {
        var weights = new SortedDictionary<double, (double First, double Second)>();
        foreach (var (value, weight) in first)
        {
            var (one, other) = weights.GetValueOrDefault(value);
            weights[value] = (one + weight, other);
        }

        foreach (var (value, weight) in second)
        {
            var (one, other) = weights.GetValueOrDefault(value);
            weights[value] = (one, other + weight);
        }

        return new PairedCounts([.. weights.Keys], [.. weights.Values.Select(weight => weight.First)], [.. weights.Values.Select(weight => weight.Second)]);
    }
}

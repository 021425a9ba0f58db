using Claims.Contracts;

namespace Claims.Tracking.Faithfulness;

/// <summary>What the mean of values in [−1, 1] and its interval are computed from: whole numbers, so that the order of additions does not matter.</summary>
/// <param name="Sum">In millionths.</param>
/// <param name="Squares">In millionths of millionths: exact for nine million values.</param>
public readonly record struct MeanSums(long Sum, long Squares)
{
    private const double Millionths = 1e6;

    /// <summary>Normal quantile of a two-sided confidence of 95 %.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>One value.</summary>
    /// <param name="millionths">See <see cref="Round"/>.</param>
    public static MeanSums Of(int millionths) => new(millionths, (long)millionths * millionths);

    /// <summary>In millionths.</summary>
    /// <param name="value">In [−1, 1].</param>
    public static int Round(double value) => (int)Math.Round(Math.Clamp(value, -1, 1) * Millionths);

    public static MeanSums operator +(MeanSums left, MeanSums right) => new(left.Sum + right.Sum, left.Squares + right.Squares);

    public static MeanSums Add(MeanSums left, MeanSums right) => left + right;

    /// <summary>With the interval that the normal distribution of the mean gives; of a single value, all that a value can be.</summary>
    /// <param name="count">Values that were added, at least 1.</param>
    public MeasuredMean Mean(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var mean = Sum / (Millionths * count);
        if (count == 1)
        {
            return new MeasuredMean(mean, -1, 1);
        }

        // n Σx² − (Σx)² in whole numbers: no digits are lost where values hardly differ.
        var spread = (double)(((Int128)count * Squares) - ((Int128)Sum * Sum)) / (Millionths * Millionths * count * (count - 1));
        var half = Z * Math.Sqrt(spread / count);
        return new MeasuredMean(mean, Math.Max(-1, mean - half), Math.Min(1, mean + half));
    }
}

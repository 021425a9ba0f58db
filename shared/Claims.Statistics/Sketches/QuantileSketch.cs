namespace Claims.Statistics.Sketches;

/// <summary>
/// Quantiles of whole numbers with bounded relative error in bounded memory (DDSketch; Masson, Rim and Lee 2019): a histogram over <see cref="LogBuckets"/>.
/// Sketches of parts, merged in any order, are the sketch of the whole.
/// </summary>
/// <param name="counts">How many numbers are in each bucket.</param>
public sealed class QuantileSketch(CountHistogram counts)
{
    /// <summary>64 buckets a doubling: a quantile is at most 0.8 % off.</summary>
    public static LogBuckets Buckets { get; } = new(6);

    public QuantileSketch()
        : this(new CountHistogram())
    {
    }

    public long Count => counts.Total;

    /// <summary>Adds a number; below 0 counts as 0.</summary>
    public void Add(long value, long count = 1) => counts.Add(Buckets.Of(value), count);

    public void Merge(QuantileSketch other) => counts.Merge(other.Counts);

    /// <summary>
    /// The quantile, as the mean of the two numbers in the middle where the level falls between two (the usual median); null where there are no numbers.
    /// </summary>
    /// <param name="level">In [0, 1].</param>
    public double? Quantile(double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 1);
        if (Count == 0)
        {
            return null;
        }

        var place = level * (Count - 1);
        return (Buckets.Middle(counts.At((long)Math.Floor(place))) + Buckets.Middle(counts.At((long)Math.Ceiling(place)))) / 2;
    }

    public void Write(SketchWriter writer) => counts.Write(writer);

    public static QuantileSketch Read(ref SketchReader reader) => new(CountHistogram.Read(ref reader));

    private CountHistogram Counts => counts;
}

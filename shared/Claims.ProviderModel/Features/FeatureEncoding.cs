namespace Claims.ProviderModel.Features;

/// <summary>The encodings of several named numbers, one behind the other.</summary>
/// <param name="Names">In order.</param>
/// <param name="Parts">One for each name.</param>
public sealed record FeatureEncoding(IReadOnlyList<string> Names, IReadOnlyList<PiecewiseLinear> Parts)
{
    /// <summary>Values that one row becomes.</summary>
    public int Width { get; } = Parts.Sum(part => part.Width);

    /// <param name="names">One for each number of a row.</param>
    /// <param name="rows">Of training only.</param>
    /// <param name="bins">See <see cref="PiecewiseLinear.Fit"/>.</param>
    public static FeatureEncoding Fit(IReadOnlyList<string> names, IReadOnlyList<double[]> rows, int bins) =>
        new(names, [.. names.Select((_, column) => PiecewiseLinear.Fit(rows.Select(row => row[column]), bins))]);

    /// <param name="row">One number for each name, NaN where it is missing.</param>
    /// <param name="target">[<see cref="Width"/>], overwritten.</param>
    public void Encode(ReadOnlySpan<double> row, Span<float> target)
    {
        if (row.Length != Names.Count)
        {
            throw new ArgumentException($"has {row.Length} numbers where the encoding has {Names.Count}", nameof(row));
        }

        var at = 0;
        for (var column = 0; column < row.Length; column++)
        {
            Parts[column].Encode(row[column], target.Slice(at, Parts[column].Width));
            at += Parts[column].Width;
        }
    }
}

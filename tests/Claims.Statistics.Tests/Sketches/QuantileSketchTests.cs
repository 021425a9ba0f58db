using Claims.Statistics.Sketches;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Statistics.Tests.Sketches;

public sealed class QuantileSketchTests
{
    [Fact]
    public void Every_quantile_is_within_the_stated_relative_error() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Numbers(), Gen.Choose(0, 100).ToArbitrary(), (numbers, percent) =>
        {
            var sorted = numbers.Order().ToArray();
            var place = percent / 100.0 * (sorted.Length - 1);
            var exact = (sorted[(int)Math.Floor(place)] + (double)sorted[(int)Math.Ceiling(place)]) / 2;

            return Math.Abs(Of(numbers).Quantile(percent / 100.0)!.Value - exact) <= (QuantileSketch.Buckets.RelativeError * exact) + 1e-9;
        }));

    [Fact]
    public void Any_split_merges_to_the_same_bytes() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Numbers(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (numbers, seed) =>
        {
            var random = new Random(seed);
            var parts = numbers.OrderBy(_ => random.Next()).Chunk(1 + random.Next(9)).Select(Of).ToList();
            var whole = parts[0];
            parts.Skip(1).ToList().ForEach(whole.Merge);

            return Bytes(whole).SequenceEqual(Bytes(Of(numbers)));
        }));

    [Fact]
    public void Nothing_has_no_quantile_and_numbers_below_0_count_as_0()
    {
        var sketch = new QuantileSketch();

        Assert.Null(sketch.Quantile(0.5));
        sketch.Add(-5);
        Assert.Equal(0, sketch.Quantile(0.5));
    }

    /// <summary>Numbers of every size, as charges are: a few cents to billions.</summary>
    private static Arbitrary<long[]> Numbers() => Gen.Choose(0, 55)
        .SelectMany(size => Gen.Choose(0, int.MaxValue).Select(part => (long)(part / (double)int.MaxValue * (1L << size))))
        .NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    private static QuantileSketch Of(long[] numbers)
    {
        var sketch = new QuantileSketch();
        Array.ForEach(numbers, number => sketch.Add(number));
        return sketch;
    }

    private static byte[] Bytes(QuantileSketch sketch)
    {
        var writer = new SketchWriter();
        sketch.Write(writer);
        return writer.ToArray();
    }
}

using Claims.Statistics.Sketches;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Statistics.Tests.Sketches;

public sealed class DistinctSampleTests
{
    private const int Capacity = 16;

    [Fact]
    public void Below_its_capacity_everything_is_exact()
    {
        var sample = Of(Enumerable.Range(0, 300).Select(i => i % 15));

        Assert.True(sample.IsExact);
        Assert.Equal(15, sample.Distinct);
        Assert.Equal(Enumerable.Repeat(20L, 15), sample.Counts.ToArray());
    }

    /// <summary>Of 200 samples of 512 keys out of 20,000, the mean error is the stated standard error, and none is beyond 4.5 of it.</summary>
    [Fact]
    public void The_number_of_distinct_keys_has_the_stated_standard_error()
    {
        const int Keys = 20_000;
        var errors = Enumerable.Range(0, 200).Select(trial =>
        {
            var sample = new DistinctSample(512);
            for (var i = 0; i < Keys; i++)
            {
                sample.Add(StableHash.Of($"{trial}-{i}"));
            }

            return (sample.Distinct / Keys) - 1;
        }).ToList();

        var stated = 1 / Math.Sqrt(510);
        Assert.InRange(Math.Sqrt(errors.Average(error => error * error)) / stated, 0.85, 1.15);
        Assert.True(Math.Abs(errors.Average()) < 3 * stated / Math.Sqrt(errors.Count));
        Assert.All(errors, error => Assert.InRange(Math.Abs(error), 0, 4.5 * stated));
    }

    [Fact]
    public void The_counts_of_the_sample_are_those_of_the_whole() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Keys(), keys =>
        {
            var exact = keys.GroupBy(key => StableHash.Of(Name(key)) >> 24).OrderBy(group => group.Key).Take(Capacity).Select(group => (long)group.Count());

            return exact.SequenceEqual(Of(keys).Counts.ToArray());
        }));

    [Fact]
    public void Any_order_and_any_merge_tree_gives_the_same_bytes() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Keys(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (keys, seed) =>
        {
            var random = new Random(seed);
            var parts = keys.OrderBy(_ => random.Next()).Chunk(1 + random.Next(40)).Select(Of).ToList();
            while (parts.Count > 1)
            {
                var (into, from) = (parts[random.Next(parts.Count - 1)], parts[^1]);
                into.Merge(from);
                parts.RemoveAt(parts.Count - 1);
            }

            return keys.Length == 0 || Bytes(parts[0]).SequenceEqual(Bytes(Of(keys)));
        }));

    [Fact]
    public void What_is_written_is_read_and_goes_on_alike() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Keys(), Keys(), (first, second) =>
        {
            var reader = new SketchReader(Bytes(Of(first)));
            var read = DistinctSample.Read(ref reader, Capacity);
            foreach (var key in second)
            {
                read.Add(StableHash.Of(Name(key)));
            }

            return reader.IsAtEnd && Bytes(read).SequenceEqual(Bytes(Of(first.Concat(second))));
        }));

    private static Arbitrary<int[]> Keys() => Gen.Choose(0, 60).ArrayOf().ToArbitrary();

    private static DistinctSample Of(IEnumerable<int> keys)
    {
        var sample = new DistinctSample(Capacity);
        foreach (var key in keys)
        {
            sample.Add(StableHash.Of(Name(key)));
        }

        return sample;
    }

    private static string Name(int key) => $"key {key}";

    private static byte[] Bytes(DistinctSample sample)
    {
        var writer = new SketchWriter();
        sample.Write(writer);
        return writer.ToArray();
    }
}

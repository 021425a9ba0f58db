using Claims.Statistics.Sketches;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Statistics.Tests.Sketches;

public sealed class CountHistogramTests
{
    [Fact]
    public void What_is_added_and_taken_back_leaves_no_trace() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(-50, 50).ArrayOf().ToArbitrary(), Gen.Choose(-50, 50).ArrayOf().ToArbitrary(), (kept, taken) =>
        {
            var histogram = new CountHistogram();
            Array.ForEach(taken, value => histogram.Add(value));
            Array.ForEach(kept, value => histogram.Add(value));
            Array.ForEach(taken, value => histogram.Add(value, -1));
            var expected = kept.GroupBy(value => value).OrderBy(group => group.Key).ToList();

            return histogram.Total == kept.Length
                && histogram.Values.ToArray().SequenceEqual(expected.Select(group => group.Key))
                && histogram.Counts.ToArray().SequenceEqual(expected.Select(group => (long)group.Count()));
        }));

    [Fact]
    public void The_number_at_a_rank_is_that_of_the_sorted_numbers() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(-50, 50).NonEmptyListOf().ToArbitrary(), numbers =>
        {
            var histogram = new CountHistogram();
            foreach (var number in numbers)
            {
                histogram.Add(number);
            }

            return numbers.Order().Select((number, rank) => histogram.At(rank) == number).All(equal => equal);
        }));

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var histogram = new CountHistogram();
        histogram.Add(-7, 3);
        histogram.Add(int.MaxValue, long.MaxValue / 2);
        var writer = new SketchWriter();
        histogram.Write(writer);
        var reader = new SketchReader(writer.ToArray());

        var read = CountHistogram.Read(ref reader);

        Assert.True(reader.IsAtEnd);
        Assert.Equal([-7, int.MaxValue], read.Values.ToArray());
        Assert.Equal([3, long.MaxValue / 2], read.Counts.ToArray());
        Assert.Equal(histogram.Total, read.Total);
    }
}

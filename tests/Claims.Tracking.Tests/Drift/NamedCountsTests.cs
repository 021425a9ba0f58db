using Claims.Statistics.Sketches;
using Claims.Tracking.Drift;

namespace Claims.Tracking.Tests.Drift;

public class NamedCountsTests
{
    private const int Many = 3 * NamedCounts.Capacity;

    [Fact]
    public void More_names_than_its_capacity_are_bounded_and_none_is_lost()
    {
        var counts = Of(Enumerable.Range(0, Many));

        var entries = counts.Counts.ToList();

        Assert.InRange(entries.Count, NamedCounts.Capacity - 1, NamedCounts.Capacity + NamedCounts.Slots);
        Assert.Equal(2 * Many, entries.Sum(entry => entry.Value));
        Assert.Equal(2 * Many, counts.Total);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(20_000)]
    public void Neither_order_nor_split_nor_storage_changes_which_names_are_kept(int inFirst)
    {
        var order = new Random(5);
        var names = Enumerable.Range(0, Many).OrderBy(_ => order.Next()).ToList();

        var merged = Read(Bytes(Of(names.Take(inFirst))));
        merged.Merge(Read(Bytes(Of(names.Skip(inFirst)))));

        Assert.Equal(Bytes(Of(Enumerable.Range(0, Many))), Bytes(merged));
    }

    [Fact]
    public void A_name_of_any_length_takes_little_room()
    {
        var counts = new NamedCounts();

        counts.Add(new string('x', 100_000));

        Assert.InRange(Bytes(counts).Length, 1, 30);
    }

    private static NamedCounts Of(IEnumerable<int> names)
    {
        var counts = new NamedCounts();
        foreach (var name in names)
        {
            counts.Add($"n{name}", 2);
        }

        return counts;
    }

    private static NamedCounts Read(byte[] bytes)
    {
        var reader = new SketchReader(bytes);
        return NamedCounts.Read(ref reader);
    }

    private static byte[] Bytes(NamedCounts counts)
    {
        var writer = new SketchWriter();
        counts.Write(writer);
        return writer.ToArray();
    }
}

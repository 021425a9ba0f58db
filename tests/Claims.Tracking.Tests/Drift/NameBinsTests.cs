using Claims.Tracking.Drift;

namespace Claims.Tracking.Tests.Drift;

public class NameBinsTests
{
    [Fact]
    public void The_most_frequent_of_both_sides_are_kept_and_the_rest_counts_together()
    {
        var before = Of(("a", 500), ("b", 300), ("c", 100), ("d", 60));
        var after = Of(("a", 400), ("new", 300), ("c", 100));

        var bins = NameBins.Of([before], [after], most: 3, unit: 1);

        Assert.Equal(["a", "b", "new", "others"], bins.Names);
        Assert.Equal([500, 300, 0, 160], bins.Counts(before));
        Assert.Equal([400, 0, 300, 100], bins.Counts(after));
    }

    [Fact]
    public void Rare_names_are_among_the_others()
    {
        var before = Of(("a", 1_000), ("b", 900), ("rare", 60));

        Assert.Equal(["a", "b", "others"], NameBins.Of([before], [Of(("a", 50), ("b", 50))], most: 30, unit: 1).Names);
    }

    private static NamedCounts Of(params (string Name, long Count)[] entries)
    {
        var counts = new NamedCounts();
        foreach (var (name, count) in entries)
        {
            counts.Add(name, count);
        }

        return counts;
    }
}

using Claims.Statistics.Sketches;
using Claims.Tracking.Drift;

namespace Claims.Tracking.Tests.Drift;

public class NumberBinsTests
{
    [Fact]
    public void Bins_hold_about_equal_shares_of_the_reference()
    {
        var reference = Of(Enumerable.Range(1, 10_000));

        var bins = NumberBins.Of(reference, reference, most: 10);

        Assert.All(bins.Counts(reference), count => Assert.InRange(count, 600, 1_400));
        Assert.Equal(10_000, bins.Counts(reference).Sum());
    }

    [Fact]
    public void A_number_that_most_have_is_a_bin_of_its_own()
    {
        var reference = Of(Enumerable.Repeat(1, 950).Concat(Enumerable.Repeat(2, 30)).Concat(Enumerable.Repeat(3, 20)));

        var bins = NumberBins.Of(reference, reference, most: 10);

        Assert.Equal(["up to 1", "2 or more"], bins.Names);
        Assert.Equal([950, 50], bins.Counts(reference));
    }

    [Fact]
    public void Many_numbers_beyond_those_of_the_reference_have_their_own_bins()
    {
        var reference = Of(Enumerable.Repeat(5, 100));

        var bins = NumberBins.Of(reference, Of([.. Enumerable.Repeat(4, 40), .. Enumerable.Repeat(5, 20), .. Enumerable.Repeat(9, 40)]), most: 10);

        Assert.Equal(["up to 4", "5", "6 or more"], bins.Names);
    }

    [Fact]
    public void Few_numbers_have_few_bins() =>
        Assert.InRange(NumberBins.Of(Of(Enumerable.Range(1, 10_000)), Of(Enumerable.Range(1, 30)), most: 10).Names.Count, 2, 3);

    [Fact]
    public void Bins_of_large_numbers_are_named_to_three_digits()
    {
        var numbers = Of(Enumerable.Range(0, 40).Select(i => 123_456 + (i % 2 * 400_000)));

        Assert.Equal(["up to 500000", "516000 or more"], NumberBins.Of(numbers, numbers, most: 2).Names);
    }

    private static CountHistogram Of(IEnumerable<int> numbers)
    {
        var counts = new CountHistogram();
        foreach (var number in numbers)
        {
            counts.Add(NumberBuckets.Of(number));
        }

        return counts;
    }
}

using Claims.Tracking.Segments;

namespace Claims.Tracking.Tests.Segments;

public class SegmentTests
{
    [Theory]
    [InlineData(null, "(none)")]
    [InlineData("  ", "(none)")]
    [InlineData(" gold ", "gold")]
    [InlineData("a\0b", "a\uFFFDb")]
    public void A_value_is_made_fit_for_a_key(string? value, string expected) => Assert.Equal(expected, Segment.Of("kind", value).Value);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a\uFFFD", Segment.Of("kind", "a" + '\uD800').Value);

    [Fact]
    public void Long_values_are_cut_and_stay_apart()
    {
        var (one, other) = (Segment.Of("kind", new string('x', 200) + "1"), Segment.Of("kind", new string('x', 200) + "2"));

        Assert.NotEqual(one, other);
        Assert.InRange(one.Value.Length, 1, 100);
    }
}

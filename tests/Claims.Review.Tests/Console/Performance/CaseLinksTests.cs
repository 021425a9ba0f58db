using Claims.Review.Console.Performance;
using Claims.Testing;
using Claims.Tracking.Segments;

namespace Claims.Review.Tests.Console.Performance;

public sealed class CaseLinksTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Theory]
    [InlineData("all", "", "")]
    [InlineData("policy", "commercial ppo", "&policy=commercial%20ppo")]
    [InlineData("policyVersion", "ppo 2026.1", "&policy=ppo")]
    [InlineData("clause", "ppo 4.2", "&policy=ppo")]
    [InlineData("kind", "professional", "&kind=professional")]
    [InlineData("plan", "gold", "")]
    public void A_segment_becomes_the_filters_that_the_queue_has(string kind, string value, string filters) =>
        Assert.Equal($"/queue?from=2026-03-02&to=2026-03-08{filters}", CaseLinks.Of(First, First.AddDays(6), new Segment(kind, value)));

    [Fact]
    public void Windows_are_covered_from_the_first_day_to_the_last()
    {
        Assert.Equal("/queue?from=2026-01-05&to=2026-01-25", CaseLinks.Of(Measured.Weeks(3), Segment.All));
        Assert.Equal("/queue", CaseLinks.Of([], Segment.All));
    }
}

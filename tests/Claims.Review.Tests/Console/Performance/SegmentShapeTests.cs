using Claims.Contracts;
using Claims.Review.Console.Performance;
using Claims.Testing;
using Claims.Tracking.Segments;

namespace Claims.Review.Tests.Console.Performance;

public sealed class SegmentShapeTests
{
    [Fact]
    public void A_part_that_was_measured_has_figures_and_one_that_was_not_says_so()
    {
        WindowSize[] sizes = [new(PerformanceSubject.Assessment, "m", Segment.All, 100, 10), new(PerformanceSubject.Assessment, "m", new Segment("plan", "gold"), 5, 0)];

        var rows = SegmentShape.Table(sizes, Measured.Weeks(14)).Rows;

        Assert.Equal(["all claims", "100", "10", "2026-03-23 to 2026-03-29"], rows[0].Take(4));
        Assert.Equal("0.500 [0.450, 0.550]", rows[0][5]);
        Assert.Equal("recall", rows[0][8]);
        Assert.Equal(["plan = gold", "5", "0", "not measured by itself"], rows[1].Take(4));
    }
}

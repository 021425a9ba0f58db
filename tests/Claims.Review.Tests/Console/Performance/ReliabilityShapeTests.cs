using Claims.Review.Console.Performance;
using Claims.Statistics;
using Claims.Tracking.Figures;

namespace Claims.Review.Tests.Console.Performance;

public sealed class ReliabilityShapeTests
{
    [Fact]
    public void Risks_that_outcomes_bear_out_are_said_to_be() =>
        Assert.EndsWith("At no risk do outcomes speak against it.", ReliabilityShape.Sentence([Point(0.3, 0.2, 0.4), Point(0.8, 0.7, 0.9)]), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.5, 0.9, "too high")]
    [InlineData(0.1, 0.2, "too low")]
    [InlineData(0.1, 0.9, "too high or too low")]
    public void Risks_that_lie_off_are_counted_with_their_direction(double first, double second, string direction)
    {
        var sentence = ReliabilityShape.Sentence([Point(first, 0.2, 0.4), Point(second, 0.3, 0.5)]);

        Assert.EndsWith($"At 2 of 2 risks the outcomes speak against it: risks are {direction} there.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_judged_is_said_and_shown_as_nothing()
    {
        Assert.EndsWith("No verdicts have come yet.", ReliabilityShape.Sentence([]), StringComparison.Ordinal);
        Assert.Empty(ReliabilityShape.Table([]).Rows);
    }

    [Fact]
    public void The_table_holds_each_point() => Assert.Equal(["0.267 to 0.333", "12", "0.300", "0.300", "[0.200, 0.400]"], Assert.Single(ReliabilityShape.Table([Point(0.3, 0.2, 0.4)]).Rows));

    private static ReliabilityPoint Point(double risk, double low, double high) => new(4 / 15.0, 5 / 15.0, 12, risk, new Estimate((low + high) / 2, low, high, 12));
}

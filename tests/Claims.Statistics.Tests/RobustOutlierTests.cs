namespace Claims.Statistics.Tests;

/// <summary>Golden value: SciPy, see <c>Golden/make_classification.py</c>.</summary>
public class RobustOutlierTests
{
    private static readonly (double, long)[] Group = [(40, 1), (1, 2), (2, 3), (3, 1), (4, 1), (7, 1), (9, 1)];

    [Fact]
    public void It_equals_SciPy() => Assert.Equal(4.271768417908517, RobustOutlier.Score(12, Group, leastScale: 0.1), 12);

    [Fact]
    public void A_group_that_agrees_is_measured_by_the_least_scale() => Assert.Equal(2, RobustOutlier.Score(9, [(5, 100)], leastScale: 2));

    [Fact]
    public void Values_counted_nought_times_do_not_matter() =>
        Assert.Equal(RobustOutlier.Score(12, Group, 0.1), RobustOutlier.Score(12, [.. Group, (500, 0)], 0.1));
}

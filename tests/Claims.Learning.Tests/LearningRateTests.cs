namespace Claims.Learning.Tests;

public class LearningRateTests
{
    [Theory]
    [InlineData(1, 0.1f)]
    [InlineData(10, 1f)]
    [InlineData(60, 0.5f)]
    [InlineData(110, 0f)]
    [InlineData(500, 0f)]
    public void The_rate_grows_over_the_warm_up_and_falls_as_half_a_cosine(int step, float expected) =>
        Assert.Equal(expected, LearningRate.At(step, warmUp: 10, total: 110, peak: 1), 5);
}

namespace Claims.Attention.Tests;

public class ReluTests
{
    [Fact]
    public void Negative_values_become_zero()
    {
        var y = new float[4];

        Relu.Forward([-1, 0, 2, float.NegativeInfinity], y);

        Assert.Equal([0, 0, 2, 0], y);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void The_gradient_passes_where_the_value_is_positive_and_is_added(int n)
    {
        var random = new Random(23);
        var (x, dy) = (Randoms.Array(random, n), Randoms.Array(random, n));
        var dx = Enumerable.Repeat(0.25f, n).ToArray();
        var y = new float[n];
        Relu.Forward(x, y);

        Relu.Backward(y, dy, dx);

        var gradient = FiniteDifferences.Gradient(at => FiniteDifferences.Weighted(at.Select(value => Math.Max(value, 0)), dy), x);
        Near.Equal([.. gradient.Select(value => value + 0.25f)], dx);
    }
}

namespace Claims.Attention.Tests;

public class SoftmaxTests
{
    [Fact]
    public void Large_logits_do_not_overflow()
    {
        float[] row = [1, 50, 1000];

        var logSumExp = Softmax.Row(row);

        Assert.Equal([0, 0, 1], row);
        Assert.Equal(1000, logSumExp, 1e-3f);
    }

    [Fact]
    public void A_constant_added_to_all_logits_changes_nothing()
    {
        float[] one = [0.1f, -2, 3];
        float[] other = [100.1f, 98, 103];

        Softmax.Row(one);
        Softmax.Row(other);

        Near.Equal(one, other);
    }

    [Fact]
    public void A_row_masked_whole_becomes_zeros()
    {
        float[] row = [float.NegativeInfinity, float.NegativeInfinity];

        Assert.Equal(float.NegativeInfinity, Softmax.Row(row));
        Assert.Equal([0, 0], row);
    }

    [Theory]
    [InlineData(new[] { float.PositiveInfinity, 5, float.PositiveInfinity }, new[] { 0.5f, 0, 0.5f })]
    [InlineData(new[] { float.NaN, 5, 1 }, new[] { float.NaN, float.NaN, float.NaN })]
    [InlineData(new[] { float.NaN, float.NegativeInfinity }, new[] { float.NaN, float.NaN })]
    public void Infinite_logits_share_the_weight_and_NaN_is_not_hidden(float[] row, float[] weights)
    {
        Softmax.Row(row);

        Assert.Equal(weights, row);
    }

    [Fact]
    public void The_gradient_equals_finite_differences_also_in_place()
    {
        var random = new Random(26);
        var (logits, upstream) = (Randoms.Array(random, 21), Randoms.Array(random, 21));
        var (weights, gradient) = (logits.ToArray(), upstream.ToArray());
        Softmax.Row(weights);

        Softmax.Backward(weights, gradient, gradient);

        Near.Equal(FiniteDifferences.Gradient(Loss, logits), gradient, 1e-6f);

        double Loss(double[] at) => FiniteDifferences.Weighted(at.Select(value => Math.Exp(value) / at.Sum(Math.Exp)), upstream);
    }
}

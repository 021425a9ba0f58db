using Claims.Attention.Tests.Golden;

namespace Claims.Attention.Tests;

public class ScaledDotProductTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void It_equals_PyTorch(int example)
    {
        var golden = GoldenAttention.Load().ScaledDotProduct[example];
        var weights = new float[golden.T * ScaledDotProduct.Columns(golden.C, golden.NullKey.Length > 0)];
        var output = new float[golden.T * golden.E];

        ScaledDotProduct.Forward(golden.Q, golden.K, golden.V, golden.Logits, golden.NullKey, output, weights, golden.T, golden.C, golden.D, golden.E);

        Near.Equal(golden.Weights, weights);
        Near.Equal(golden.Output, output);
    }

    [Fact]
    public void Weights_of_a_row_sum_to_one_and_masked_clauses_get_none()
    {
        var random = new Random(5);
        var (t, c, d) = (6, 9, 8);
        var bias = Randoms.Array(random, t * c);
        bias[3] = float.NegativeInfinity;
        var weights = new float[t * (c + 1)];

        ScaledDotProduct.Forward(Randoms.Array(random, t * d), Randoms.Array(random, c * d), Randoms.Array(random, c * d), bias, Randoms.Array(random, d), new float[t * d], weights, t, c, d, d);

        Assert.Equal(0, weights[3]);
        for (var row = 0; row < t; row++)
        {
            Assert.Equal(1, weights.AsSpan(row * (c + 1), c + 1).ToArray().Sum(), 1e-5);
        }
    }

    [Fact]
    public void With_every_clause_masked_the_null_key_takes_all_and_the_output_is_zero()
    {
        var random = new Random(6);
        var weights = new float[4];
        var output = new float[2];

        ScaledDotProduct.Forward(
            Randoms.Array(random, 2), Randoms.Array(random, 6), Randoms.Array(random, 6), [float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity], Randoms.Array(random, 2), output, weights, 1, 3, 2, 2);

        Assert.Equal([0, 0, 0, 1], weights);
        Assert.Equal([0, 0], output);
    }

    [Fact]
    public void The_order_of_clauses_does_not_change_the_output()
    {
        var random = new Random(7);
        var (t, c, d) = (3, 5, 4);
        var (q, k, v) = (Randoms.Array(random, t * d), Randoms.Array(random, c * d), Randoms.Array(random, c * d));
        var (one, other) = (new float[t * d], new float[t * d]);

        ScaledDotProduct.Forward(q, k, v, [], [], one, new float[t * c], t, c, d, d);
        ScaledDotProduct.Forward(q, Randoms.ReverseRows(k, d), Randoms.ReverseRows(v, d), [], [], other, new float[t * c], t, c, d, d);

        Near.Equal(one, other);
    }

    [Theory]
    [InlineData(1e30f)]
    [InlineData(1e-40f)]
    public void Extreme_values_give_no_NaN(float size)
    {
        var weights = new float[4];
        var output = new float[2];

        ScaledDotProduct.Forward([size, size], [size, size, -size, -size], [1, 2, 3, 4], [0, 0], [], output, weights.AsSpan(0, 2), 1, 2, 2, 2);

        Assert.DoesNotContain(float.NaN, weights);
        Assert.DoesNotContain(float.NaN, output);
    }

    [Fact]
    public void A_buffer_of_the_wrong_length_is_named()
    {
        var wrong = Assert.Throws<ArgumentException>(() => ScaledDotProduct.Forward(new float[3], new float[2], new float[2], [], [], new float[2], new float[1], 1, 1, 2, 2));

        Assert.Equal("q", wrong.ParamName);
    }
}

using Claims.Attention.Tests.Golden;
using static Claims.Attention.Tests.FiniteDifferences;

namespace Claims.Attention.Tests;

public class ScaledDotProductBackwardTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Gradients_equal_PyTorch(int example)
    {
        var golden = GoldenBackward.Load().ScaledDotProduct[example];
        var (dq, dk, dv, dNullKey) = (new float[golden.Q.Length], new float[golden.K.Length], new float[golden.V.Length], new float[golden.NullKey.Length]);
        var dLogits = new float[golden.Weights.Length];

        ScaledDotProduct.Backward(
            golden.Q, golden.K, golden.V, golden.NullKey, golden.Weights, golden.DOutput, golden.DWeights, golden.DLogits, dq, dk, dv, dNullKey, dLogits,
            golden.T, golden.C, golden.D, golden.E);

        Near.Equal(golden.Dq, dq);
        Near.Equal(golden.Dk, dk);
        Near.Equal(golden.Dv, dv);
        Near.Equal(golden.DNullKey, dNullKey);
        Near.Equal(golden.DLogitsOut, dLogits);
    }

    [Theory]
    [InlineData(1, 1, 1, 1, false)]
    [InlineData(2, 0, 4, 3, true)]
    [InlineData(0, 3, 4, 3, true)]
    [InlineData(3, 5, 4, 2, false)]
    [InlineData(2, 19, 16, 17, true)]
    public void Gradients_equal_finite_differences(int t, int c, int d, int e, bool hasNullKey)
    {
        var shape = new AttentionShape(t, c, d, e);
        var columns = ScaledDotProduct.Columns(c, hasNullKey);
        var random = new Random(24);
        var (q, k, v) = (Randoms.Array(random, t * d), Randoms.Array(random, c * d), Randoms.Array(random, c * e));
        var (bias, nullKey) = (Randoms.Array(random, t * c), Randoms.Array(random, hasNullKey ? d : 0));
        var (dOutput, dWeights, dLogits) = (Randoms.Array(random, t * e), Randoms.Array(random, t * columns), Randoms.Array(random, t * columns));
        var (weights, output) = (new float[t * columns], new float[t * e]);
        var (dq, dk, dv, dNullKey, dAll) = (new float[q.Length], new float[k.Length], new float[v.Length], new float[nullKey.Length], new float[weights.Length]);

        ScaledDotProduct.Forward(q, k, v, bias, nullKey, output, weights, t, c, d, e);
        ScaledDotProduct.Backward(q, k, v, nullKey, weights, dOutput, dWeights, dLogits, dq, dk, dv, dNullKey, dAll, t, c, d, e);

        Near.Equal(Gradient(at => Loss(at, Doubles(k), Doubles(v), Doubles(bias), Doubles(nullKey)), q), dq);
        Near.Equal(Gradient(at => Loss(Doubles(q), at, Doubles(v), Doubles(bias), Doubles(nullKey)), k), dk);
        Near.Equal(Gradient(at => Loss(Doubles(q), Doubles(k), at, Doubles(bias), Doubles(nullKey)), v), dv);
        Near.Equal(Gradient(at => Loss(Doubles(q), Doubles(k), Doubles(v), Doubles(bias), at), nullKey), dNullKey);
        var dBias = dAll.Chunk(columns).SelectMany(row => row[..c]).ToArray();
        Near.Equal(Gradient(at => Loss(Doubles(q), Doubles(k), Doubles(v), at, Doubles(nullKey)), bias), dBias);

        double Loss(double[] q, double[] k, double[] v, double[] bias, double[] nullKey)
        {
            var (logits, weights, output) = Reference.ScaledDotProduct(q, k, v, bias, nullKey, shape);
            return Weighted(output, dOutput) + Weighted(weights, dWeights) + Weighted(logits, dLogits);
        }
    }

    [Fact]
    public void A_masked_clause_gets_no_gradient_and_a_row_masked_whole_gives_none()
    {
        var random = new Random(25);
        var (t, c, d) = (2, 3, 4);
        var (q, k, v) = (Randoms.Array(random, t * d), Randoms.Array(random, c * d), Randoms.Array(random, c * d));
        var masked = float.NegativeInfinity;
        float[] bias = [masked, masked, masked, 0.5f, masked, -0.5f];
        var weights = new float[t * c];
        var (dq, dk, dv, dLogits) = (new float[q.Length], new float[k.Length], new float[v.Length], new float[t * c]);
        ScaledDotProduct.Forward(q, k, v, bias, [], new float[t * d], weights, t, c, d, d);

        ScaledDotProduct.Backward(
            q, k, v, [], weights, Randoms.Array(random, t * d), Randoms.Array(random, t * c), [], dq, dk, dv, [], dLogits, t, c, d, d);

        Assert.Equal([0, 0, 0, 0], dq[..d]);
        Assert.Equal([0, 0, 0, 0], dk[d..(2 * d)]);
        Assert.Equal([0, 0, 0, 0], dv[d..(2 * d)]);
        Assert.Equal([0, 0, 0], dLogits[..c]);
        Assert.Equal(0, dLogits[4]);
        Assert.NotEqual(0, dLogits[3]);
    }

    [Fact]
    public void Gradients_are_added_to_what_is_there_and_that_of_the_logits_is_not()
    {
        float[] dq = [1];
        float[] dk = [2, 3];
        float[] dv = [4, 5];
        float[] dNullKey = [6];
        float[] dLogits = [7, 8, 9];

        // No gradient comes in, so none is added.
        ScaledDotProduct.Backward([1], [1, 2], [1, 2], [1], [0.2f, 0.3f, 0.5f], [0], [], [], dq, dk, dv, dNullKey, dLogits, 1, 2, 1, 1);

        Assert.Equal([1], dq);
        Assert.Equal([2, 3], dk);
        Assert.Equal([4, 5], dv);
        Assert.Equal([6], dNullKey);
        Assert.Equal([0, 0, 0], dLogits);
    }
}

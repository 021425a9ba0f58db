using Claims.Attention.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;
using static Claims.Attention.Tests.FiniteDifferences;

namespace Claims.Attention.Tests;

public class GatedAttentionPoolingTests
{
    private static readonly GatedPoolingShape Small = new(Width: 3, Heads: 2, Gate: 2, Sharpness: 3, Cap: 4);

    [Fact]
    public void Pooled_bags_and_gradients_equal_PyTorch()
    {
        var golden = GoldenPooling.Load();
        var shape = new GatedPoolingShape(golden.Width, golden.Heads, golden.GateWidth, golden.Sharpness, golden.Cap);
        var pooling = new GatedAttentionPooling(shape);
        var parameters = new GatedPoolingParameters(golden.Content, golden.ContentBias, golden.Gate, golden.GateBias, golden.Score);
        var (pooled, dx) = (new float[golden.Pooled.Length], new float[golden.X.Length]);
        var gradients = new float[5][];
        (gradients[0], gradients[1], gradients[2]) = (new float[golden.Content.Length], new float[shape.Hidden], new float[golden.Gate.Length]);
        (gradients[3], gradients[4]) = (new float[shape.Hidden], new float[shape.Hidden]);

        pooling.Forward(parameters, golden.X, golden.Starts, pooled);
        pooling.Backward(
            parameters, new GatedPoolingParameters(gradients[0], gradients[1], gradients[2], gradients[3], gradients[4]), golden.X, golden.Starts, golden.DPooled, dx);

        Near.Equal(golden.Pooled, pooled);
        Near.Equal(golden.Weights, pooling.Weights);
        Near.Equal(golden.Dx, dx, 3e-5f);
        Near.Equal(golden.DContent, gradients[0], 3e-5f);
        Near.Equal(golden.DContentBias, gradients[1], 3e-5f);
        Near.Equal(golden.DGate, gradients[2], 3e-5f);
        Near.Equal(golden.DGateBias, gradients[3], 3e-5f);
        Near.Equal(golden.DScore, gradients[4], 3e-5f);
    }

    [Fact]
    public void Gradients_equal_finite_differences()
    {
        var random = new Random(7);
        int[] starts = [0, 2, 2, 6];
        var x = Randoms.Array(random, starts[^1] * Small.Width);
        var (v, u) = (Randoms.Array(random, Small.Hidden * Small.Width), Randoms.Array(random, Small.Hidden * Small.Width));
        var (bv, bu, w) = (Randoms.Array(random, Small.Hidden), Randoms.Array(random, Small.Hidden), Randoms.Array(random, Small.Hidden));
        var dPooled = Randoms.Array(random, (starts.Length - 1) * Small.Pooled);
        var (dx, dv, dbv, du, dbu, dw) = (new float[x.Length], new float[v.Length], new float[bv.Length], new float[u.Length], new float[bu.Length], new float[w.Length]);
        var pooling = new GatedAttentionPooling(Small);
        var parameters = new GatedPoolingParameters(v, bv, u, bu, w);

        pooling.Forward(parameters, x, starts, new float[dPooled.Length]);
        pooling.Backward(parameters, new GatedPoolingParameters(dv, dbv, du, dbu, dw), x, starts, dPooled, dx);

        Near.Equal(Gradient(at => Loss(at, Doubles(v), Doubles(bv), Doubles(u), Doubles(bu), Doubles(w)), x), dx);
        Near.Equal(Gradient(at => Loss(Doubles(x), at, Doubles(bv), Doubles(u), Doubles(bu), Doubles(w)), v), dv);
        Near.Equal(Gradient(at => Loss(Doubles(x), Doubles(v), at, Doubles(u), Doubles(bu), Doubles(w)), bv), dbv);
        Near.Equal(Gradient(at => Loss(Doubles(x), Doubles(v), Doubles(bv), at, Doubles(bu), Doubles(w)), u), du);
        Near.Equal(Gradient(at => Loss(Doubles(x), Doubles(v), Doubles(bv), Doubles(u), at, Doubles(w)), bu), dbu);
        Near.Equal(Gradient(at => Loss(Doubles(x), Doubles(v), Doubles(bv), Doubles(u), Doubles(bu), at), w), dw);

        double Loss(double[] x, double[] v, double[] bv, double[] u, double[] bu, double[] w) =>
            Weighted(PoolingReference.Pool(Small, x, starts, v, bv, u, bu, w), dPooled);
    }

    [Fact]
    public void Bags_of_nothing_pool_to_zeros_and_change_no_gradient()
    {
        var (weights, bias) = (new float[Small.Hidden * Small.Width], new float[Small.Hidden]);
        var parameters = new GatedPoolingParameters(weights, bias, weights, bias, bias);
        var pooled = Enumerable.Repeat(1f, 2 * Small.Pooled).ToArray();
        var gradient = new float[Small.Hidden * Small.Width];
        var pooling = new GatedAttentionPooling(Small);

        pooling.Forward(parameters, [], [0, 0, 0], pooled);
        pooling.Backward(parameters, new GatedPoolingParameters(gradient, bias, gradient, bias, bias), [], [0, 0, 0], pooled, []);

        Assert.All(pooled, value => Assert.Equal(0, value));
        Assert.All(gradient, value => Assert.Equal(0, value));
    }

    [Fact]
    public void The_order_of_the_instances_does_not_matter_and_attention_sums_to_one() => Prop.ForAll(
        Gen.Choose(1, 40).Select(n => (n, seed: n * 31)).ToArbitrary(),
        drawn =>
        {
            var random = new Random(drawn.seed);
            var x = Randoms.Array(random, drawn.n * Small.Width);
            var (v, bv) = (Randoms.Array(random, Small.Hidden * Small.Width, 20), Randoms.Array(random, Small.Hidden));
            var parameters = new GatedPoolingParameters(v, bv, v, bv, bv);
            var pooling = new GatedAttentionPooling(Small);
            var (pooled, reversed) = (new float[Small.Pooled], new float[Small.Pooled]);

            pooling.Forward(parameters, x, [0, drawn.n], pooled);
            var sums = Enumerable.Range(0, Small.Heads).Select(head => Enumerable.Range(0, drawn.n).Sum(i => pooling.Weights[(i * Small.Heads) + head])).ToArray();
            pooling.Forward(parameters, Randoms.ReverseRows(x, Small.Width), [0, drawn.n], reversed);

            Near.Equal(pooled, reversed);
            Assert.All(sums, sum => Assert.Equal(1f, sum, 4));
            foreach (var score in pooling.Scores)
            {
                Assert.InRange(score, -Small.Cap, Small.Cap);
            }
        }).QuickCheckThrowOnFailure();
}

using Claims.Attention.Tests.Golden;
using static Claims.Attention.Tests.FiniteDifferences;

namespace Claims.Attention.Tests;

public class LayerNormTests
{
    [Fact]
    public void Output_and_gradients_equal_PyTorch()
    {
        var golden = GoldenBackward.Load().LayerNorm;
        var (y, mean, inverse) = (new float[golden.Y.Length], new float[golden.N], new float[golden.N]);
        var (dx, dgain, dbias) = (new float[golden.Dx.Length], new float[golden.M], new float[golden.M]);

        LayerNorm.Forward(golden.X, golden.Gain, golden.Bias, y, mean, inverse, golden.N, golden.M);
        LayerNorm.Backward(golden.X, golden.Gain, mean, inverse, golden.Dy, dx, dgain, dbias, golden.N, golden.M);

        Near.Equal(golden.Y, y);
        Near.Equal(golden.Dx, dx);
        Near.Equal(golden.DGain, dgain);
        Near.Equal(golden.DBias, dbias);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 19)]
    [InlineData(2, 64)]
    public void Output_equals_the_reference_and_gradients_finite_differences(int n, int m)
    {
        var random = new Random(22);
        var (x, gain, bias, dy) = (Randoms.Array(random, n * m), Randoms.Array(random, m), Randoms.Array(random, m), Randoms.Array(random, n * m));
        var (y, mean, inverse) = (new float[x.Length], new float[n], new float[n]);
        var (dx, dgain, dbias) = (new float[x.Length], new float[m], new float[m]);

        LayerNorm.Forward(x, gain, bias, y, mean, inverse, n, m);
        LayerNorm.Backward(x, gain, mean, inverse, dy, dx, dgain, dbias, n, m);

        Near.Equal(Floats(Reference.LayerNorm(Doubles(x), Doubles(gain), Doubles(bias), m)), y);
        Near.Equal(Gradient(at => Loss(at, Doubles(gain), Doubles(bias)), x), dx, 1e-4f);
        Near.Equal(Gradient(at => Loss(Doubles(x), at, Doubles(bias)), gain), dgain);
        Near.Equal(Gradient(at => Loss(Doubles(x), Doubles(gain), at), bias), dbias);

        double Loss(double[] x, double[] gain, double[] bias) => Weighted(Reference.LayerNorm(x, gain, bias, m), dy);
    }

    [Fact]
    public void Gradients_are_added_to_what_is_there()
    {
        float[] x = [1, 2, 4];
        var (dx, dgain, dbias) = (new float[3], new float[3], new float[3]);
        var (dxAgain, dgainAgain, dbiasAgain) = (new float[] { 1, 1, 1 }, new float[] { 2, 2, 2 }, new float[] { 3, 3, 3 });
        var (mean, inverse) = (new float[1], new float[1]);
        LayerNorm.Forward(x, [1, 2, 3], [0, 0, 0], new float[3], mean, inverse, 1, 3);

        LayerNorm.Backward(x, [1, 2, 3], mean, inverse, [1, -1, 2], dx, dgain, dbias, 1, 3);
        LayerNorm.Backward(x, [1, 2, 3], mean, inverse, [1, -1, 2], dxAgain, dgainAgain, dbiasAgain, 1, 3);

        Near.Equal([.. dx.Select(value => value + 1)], dxAgain);
        Near.Equal([.. dgain.Select(value => value + 2)], dgainAgain);
        Near.Equal([.. dbias.Select(value => value + 3)], dbiasAgain);
    }

    [Fact]
    public void Equal_values_become_the_bias_and_values_far_from_zero_keep_their_differences()
    {
        var y = new float[4];

        LayerNorm.Forward([7, 7, 10_000, 10_002], [1, 1], [0.5f, -0.5f], y, new float[2], new float[2], 2, 2);

        Near.Equal([0.5f, -0.5f, -0.5f, 0.5f], y);
    }
}

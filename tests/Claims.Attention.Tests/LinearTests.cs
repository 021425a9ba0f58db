using Claims.Attention.Tests.Golden;
using static Claims.Attention.Tests.FiniteDifferences;

namespace Claims.Attention.Tests;

public class LinearTests
{
    [Fact]
    public void Output_and_gradients_equal_PyTorch()
    {
        var golden = GoldenBackward.Load().Linear;
        var (y, dx, dw, dbias) = (new float[golden.Y.Length], new float[golden.Dx.Length], new float[golden.Dw.Length], new float[golden.DBias.Length]);

        Linear.Forward(golden.X, golden.W, golden.Bias, y, golden.N, golden.Inputs, golden.Outputs);
        Linear.Backward(golden.X, golden.W, golden.Dy, dx, dw, dbias, golden.N, golden.Inputs, golden.Outputs);

        Near.Equal(golden.Y, y);
        Near.Equal(golden.Dx, dx);
        Near.Equal(golden.Dw, dw);
        Near.Equal(golden.DBias, dbias);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 17, 5)]
    [InlineData(9, 4, 33)]
    public void Gradients_equal_finite_differences(int n, int inputs, int outputs)
    {
        var random = new Random(21);
        var (x, w, bias, dy) = (
            Randoms.Array(random, n * inputs), Randoms.Array(random, outputs * inputs), Randoms.Array(random, outputs), Randoms.Array(random, n * outputs));
        var (dx, dw, dbias) = (new float[x.Length], new float[w.Length], new float[bias.Length]);

        Linear.Backward(x, w, dy, dx, dw, dbias, n, inputs, outputs);

        Near.Equal(Gradient(at => Loss(at, Doubles(w), Doubles(bias)), x), dx);
        Near.Equal(Gradient(at => Loss(Doubles(x), at, Doubles(bias)), w), dw);
        Near.Equal(Gradient(at => Loss(Doubles(x), Doubles(w), at), bias), dbias);

        double Loss(double[] x, double[] w, double[] bias) => Weighted(Reference.Linear(x, w, bias, n, inputs, outputs), dy);
    }

    [Fact]
    public void Gradients_are_added_to_what_is_there()
    {
        float[] dx = [10, 20];
        float[] dw = [30, 40];
        float[] dbias = [50];

        Linear.Backward([1, 2], [3, 4], [5], dx, dw, dbias, 1, 2, 1);

        Assert.Equal([25, 40], dx);
        Assert.Equal([35, 50], dw);
        Assert.Equal([55], dbias);
    }

    [Fact]
    public void Without_a_bias_or_a_gradient_of_the_input_the_weights_get_theirs()
    {
        var y = new float[1];
        var dw = new float[2];

        Linear.Forward([1, 2], [3, 4], [], y, 1, 2, 1);
        Linear.Backward([1, 2], [3, 4], [5], [], dw, [], 1, 2, 1);

        Assert.Equal([11], y);
        Assert.Equal([5, 10], dw);
    }

    [Fact]
    public void A_buffer_of_the_wrong_length_is_named()
    {
        var wrong = Assert.Throws<ArgumentException>(() => Linear.Backward([1, 2], [3, 4], [5], new float[3], new float[2], [], 1, 2, 1));

        Assert.Equal("dx", wrong.ParamName);
    }
}

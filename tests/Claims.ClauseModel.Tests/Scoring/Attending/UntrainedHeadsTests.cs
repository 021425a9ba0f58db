using System.Numerics.Tensors;
using Claims.Attention;
using Claims.ClauseModel.Scoring.Attending;

namespace Claims.ClauseModel.Tests.Scoring.Attending;

public class UntrainedHeadsTests
{
    private const int Width = 16;

    [Fact]
    public void The_mean_over_heads_of_the_logits_is_the_cosine_at_a_temperature_of_four()
    {
        var parameters = UntrainedHeads.Create(Width);
        var (a, b) = (Unit(1), Unit(2));

        var d = parameters.HeadWidth;
        var q = Project(a, parameters.Query, parameters.QueryBias, parameters);
        var k = Project(b, parameters.Key, parameters.KeyBias, parameters);
        var logits = Enumerable.Range(0, UntrainedHeads.Heads)
            .Select(head => TensorPrimitives.Dot<float>(q.AsSpan(head * d, d), k.AsSpan(head * d, d)) / MathF.Sqrt(d));

        Assert.Equal(4 * TensorPrimitives.Dot<float>(a, b), logits.Average(), 1e-4);
    }

    [Fact]
    public void The_null_key_has_a_logit_of_one_whatever_the_query()
    {
        var parameters = UntrainedHeads.Create(Width);

        foreach (var seed in new[] { 3, 4, 5 })
        {
            var q = Project(Unit(seed), parameters.Query, parameters.QueryBias, parameters);
            var d = parameters.HeadWidth;
            Assert.Equal(1, TensorPrimitives.Dot<float>(q.AsSpan(0, d), parameters.NullKey.AsSpan(0, d)) / MathF.Sqrt(d), 1e-5);
        }
    }

    [Fact]
    public void A_width_that_heads_cannot_split_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => UntrainedHeads.Create(18));

    private static float[] Project(float[] x, float[] weights, float[] bias, MultiHeadParameters parameters)
    {
        var y = new float[parameters.Heads * parameters.HeadWidth];
        MatrixMultiply.TransposedB(x, weights, bias, y, 1, y.Length, parameters.Width);
        return y;
    }

    private static float[] Unit(int seed)
    {
        var random = new Random(seed);
        var x = Enumerable.Range(0, Width).Select(_ => (float)random.NextDouble() - 0.5f).ToArray();
        TensorPrimitives.Divide(x, TensorPrimitives.Norm<float>(x), x);
        return x;
    }
}

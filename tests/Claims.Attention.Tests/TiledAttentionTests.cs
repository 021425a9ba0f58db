namespace Claims.Attention.Tests;

public class TiledAttentionTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, TiledForward.KeysOfTile)]
    [InlineData(7, TiledForward.KeysOfTile + 1)]
    [InlineData(TiledForward.QueriesOfBlock + 3, 500)]
    public void Tiles_equal_the_whole(int t, int c)
    {
        var random = new Random((t * 1000) + c);
        const int D = 16;
        var (q, k, v) = (Randoms.Array(random, t * D, 6), Randoms.Array(random, c * D, 6), Randoms.Array(random, c * D));
        var bias = Randoms.Array(random, c);
        // One whole tile is masked, where there are others.
        bias.AsSpan(0, c > TiledForward.KeysOfTile ? TiledForward.KeysOfTile : c / 2).Fill(float.NegativeInfinity);
        var (whole, weights, tiled, logSumExp) = (new float[t * D], new float[t * c], new float[t * D], new float[t]);

        ScaledDotProduct.Forward(q, k, v, Enumerable.Repeat(bias, t).SelectMany(b => b).ToArray(), [], whole, weights, t, c, D, D);
        TiledAttention.Forward(q, k, v, bias, tiled, logSumExp, t, c, D, D);

        Near.Equal(whole, tiled);
        var row = new float[c];
        TiledAttention.Weights(q.AsSpan((t - 1) * D, D), k, bias, logSumExp[t - 1], row, c, D);
        Near.Equal(weights.AsSpan((t - 1) * c, c), row);
    }

    [Fact]
    public void Rows_masked_whole_are_zero()
    {
        var (output, logSumExp) = (new float[] { 9, 9 }, new float[1]);

        TiledAttention.Forward([1, 1], [1, 1], [5, 5], [float.NegativeInfinity], output, logSumExp, 1, 1, 2, 2);

        Assert.Equal([0, 0], output);
        Assert.Equal(float.NegativeInfinity, logSumExp[0]);
    }
}

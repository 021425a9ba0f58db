using Claims.ClauseModel.Network;
using Claims.ClauseModel.Onnx;
using Claims.ClauseModel.Serving;

namespace Claims.ClauseModel.Tests.Serving;

public sealed class OnnxClauseNetworkTests : IDisposable
{
    private static readonly ParameterLayout Layout = new(RandomEncodings.Shape);
    private static readonly float[] Parameters = RandomEncodings.Parameters(Layout);
    private static readonly byte[] Model = ClauseModelExport.Write(Layout, Parameters);

    private readonly OnnxClauseNetwork _network = OnnxClauseNetwork.Load(Model, Layout.Shape, new InferenceOptions());

    public void Dispose() => _network.Dispose();

    [Fact]
    public void ONNX_Runtime_gives_what_the_network_in_C_sharp_gives()
    {
        var claims = RandomEncodings.Mixed(Layout.Shape);

        var expected = new ClauseNetwork(Layout, Parameters).Infer(claims);
        var actual = _network.Infer(claims);

        Assert.All(expected.Zip(actual), pair => Near(pair.First, pair.Second));
    }

    [Fact]
    public void A_claim_gets_the_same_bits_alone_and_in_company()
    {
        var claims = RandomEncodings.Mixed(Layout.Shape);

        var together = _network.Infer([.. claims, .. claims]);

        for (var i = 0; i < claims.Count; i++)
        {
            Same(_network.Infer([claims[i]])[0], together[i]);
            Same(together[i], together[claims.Count + i]);
        }
    }

    [Fact]
    public void The_order_of_the_claims_changes_nothing()
    {
        var claims = RandomEncodings.Mixed(Layout.Shape);

        var forward = _network.Infer(claims);
        var backward = _network.Infer([.. claims.Reverse()]);

        Assert.All(forward.Zip(backward.Reverse()), pair => Same(pair.First, pair.Second));
    }

    [Fact]
    public void The_most_claims_of_a_call_change_nothing()
    {
        using var few = OnnxClauseNetwork.Load(Model, Layout.Shape, new InferenceOptions { MostClaims = 2, Threads = 2 });
        var policy = RandomEncodings.Policy(Layout.Shape, 20, 3);
        var claims = Enumerable.Range(0, 65).Select(i => (RandomEncodings.Claim(Layout.Shape, policy, 7, i), policy)).ToList();

        var expected = _network.Infer(claims);
        var actual = few.Infer(claims);

        Assert.All(expected.Zip(actual), pair => Same(pair.First, pair.Second));
    }

    [Fact]
    public void Each_row_of_attention_sums_to_one()
    {
        var claims = RandomEncodings.Mixed(Layout.Shape);

        var results = _network.Infer(claims);

        Assert.All(results.Zip(claims), pair =>
        {
            var columns = pair.Second.Policy.Clauses + 1;
            Assert.Equal(Layout.Shape.Heads * pair.Second.Claim.Tokens * columns, pair.First.Attention.Length);
            Assert.All(pair.First.Attention.Chunk(columns), row => Assert.Equal(1, row.Sum(), 5));
        });
    }

    [Fact]
    public async Task Many_threads_share_one_network()
    {
        var claims = RandomEncodings.Mixed(Layout.Shape);
        var expected = _network.Infer(claims);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _network.Infer(claims))));

        Assert.All(all, results => Assert.All(expected.Zip(results), pair => Same(pair.First, pair.Second)));
    }

    [Fact]
    public void No_claims_give_no_results() => Assert.Empty(_network.Infer([]));

    [Fact]
    public void A_claim_that_was_not_encoded_for_the_model_is_refused_by_name()
    {
        var policy = RandomEncodings.Policy(Layout.Shape, 5, 1);
        var claim = RandomEncodings.Claim(Layout.Shape, policy, 3, 1);

        Assert.Contains("Numbers has 2", Assert.Throws<ArgumentException>(() => _network.Infer([(claim with { Numbers = [1, 2] }, policy)])).Message, StringComparison.Ordinal);
        Assert.Contains("Ids holds", Assert.Throws<ArgumentException>(() => _network.Infer([(claim with { Ids = [0, 0, 0, 0, 99_999, 0, 0, 0, 0] }, policy)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_call_says_so()
    {
        var claims = RandomEncodings.Mixed(Layout.Shape);

        Assert.Throws<OperationCanceledException>(() => _network.Infer(claims, new CancellationToken(canceled: true)));
    }

    private static void Same(ClaimInference expected, ClaimInference actual)
    {
        Assert.Equal(expected.Attention, actual.Attention);
        Assert.Equal(expected.Governs, actual.Governs);
        Assert.Equal(expected.Violates, actual.Violates);
        Assert.Equal(expected.Risk, actual.Risk);
        Assert.Equal(expected.Surprise, actual.Surprise);
    }

    private static void Near(ClaimInference expected, ClaimInference actual)
    {
        Near(expected.Attention, actual.Attention);
        Near(expected.Governs, actual.Governs);
        Near(expected.Violates, actual.Violates);
        Near([expected.Risk], [actual.Risk]);
        Near(expected.Surprise, actual.Surprise);
    }

    private static void Near(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.True(
            Math.Abs(pair.First - pair.Second) <= 1e-4f * (1 + Math.Abs(pair.First)), $"expected {pair.First}, ONNX Runtime gave {pair.Second}"));
    }
}

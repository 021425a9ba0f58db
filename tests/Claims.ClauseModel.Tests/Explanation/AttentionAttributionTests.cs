using System.Text.Json;
using Claims.ClauseModel.Explanation;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Tests.Network;

namespace Claims.ClauseModel.Tests.Explanation;

public class AttentionAttributionTests
{
    /// <summary>Network/Golden/network.py made the values with PyTorch's autograd in float64.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_gradient_of_the_risk_by_attention_equals_that_of_PyTorch(int index)
    {
        var claim = Claims()[index];
        var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Network", "Golden", "network.json")))
            .RootElement.GetProperty("riskByAttention")[index].EnumerateArray().Select(value => value.GetDouble()).ToArray();

        var attribution = AttentionAttribution.Of(Waves.Layout, Waves.Parameters(), claim, Waves.Policy());

        var size = claim.Tokens * 5;
        for (var i = 0; i < size; i++)
        {
            var expected = ((golden[i] * attribution.Heads[i]) + (golden[size + i] * attribution.Heads[size + i])) / 2;
            Assert.Equal(expected, attribution.Gradient[i], 2e-5);
        }
    }

    [Fact]
    public void Attention_is_that_of_the_network_and_its_mean_over_heads()
    {
        var claim = Claims()[0];

        var attribution = AttentionAttribution.Of(Waves.Layout, Waves.Parameters(), claim, Waves.Policy());

        Assert.Equal(new ClauseNetwork(Waves.Layout, Waves.Parameters()).Infer([(claim, Waves.Policy())])[0].Attention, attribution.Heads);
        Assert.Equal((attribution.Heads[3] + attribution.Heads[25 + 3]) / 2, attribution.Mean[3], 6);
    }

    [Fact]
    public void Only_judged_tokens_and_real_clauses_carry_the_decision()
    {
        var claim = Claims()[0];

        var attribution = AttentionAttribution.Of(Waves.Layout, Waves.Parameters(), claim, Waves.Policy());

        Assert.All(attribution.Gradient[5..10], value => Assert.Equal(0, value));
        Assert.All(Enumerable.Range(0, 5), t => Assert.Equal(0, attribution.Gradient[(t * 5) + 4]));
        var byClause = AttentionAttribution.ByClause(claim, attribution.Gradient);
        Assert.Equal(attribution.Gradient[2] + attribution.Gradient[12] + attribution.Gradient[17] + attribution.Gradient[22], byClause[2], 5);
    }

    private static EncodedClaim[] Claims() => [Waves.Claim(5), Waves.Claim(3, phase: 0.1f)];
}

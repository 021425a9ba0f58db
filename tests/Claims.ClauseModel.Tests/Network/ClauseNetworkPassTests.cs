using Claims.ClauseModel.Network;
using Claims.Learning;

namespace Claims.ClauseModel.Tests.Network;

public class ClauseNetworkPassTests
{
    private static readonly EncodedClaim[] Claims = [Waves.Claim(5), Waves.Claim(3, phase: 0.1f)];
    private static readonly EncodedPolicy Policy = Waves.Policy();

    /// <summary>
    /// Every parameter is moved along a random direction of its own slot: what the loss does must be what the gradient says, up to float32 and the kinks of the
    /// rectifiers. The golden values of <see cref="ClauseNetworkGoldenTests"/> are sharper.
    /// </summary>
    [Theory]
    [MemberData(nameof(Slots))]
    public void The_gradient_of_each_parameter_equals_finite_differences(string name)
    {
        var slot = Waves.Layout.Slots.Single(slot => slot.Name == name);
        var parameters = Waves.Parameters();
        var gradient = Gradient(parameters);
        var direction = Direction(slot);
        const float Step = 5e-4f;

        var forward = Loss(Moved(parameters, slot, direction, Step));
        var backward = Loss(Moved(parameters, slot, direction, -Step));
        var expected = (forward - backward) / (2 * Step);
        var actual = slot.Of(gradient).ToArray().Zip(direction, (g, u) => (double)g * u).Sum();

        // A bias common to all keys adds the same to every logit, and the softmax takes it out again.
        Assert.True(Math.Abs(actual) > 1e-4 || name == "self.k.b", $"{name} has no gradient to speak of: {actual}");
        Assert.True(Math.Abs(expected - actual) <= 3e-3 + (0.02 * Math.Abs(expected)), $"{name}: finite differences {expected:G6}, gradient {actual:G6}");
    }

    [Fact]
    public void A_claim_gets_the_same_alone_and_in_company()
    {
        var network = new ClauseNetwork(Waves.Layout, Waves.Parameters());
        var other = Waves.Policy(6, 0.8f);

        var together = network.Infer([(Claims[0], Policy), (Waves.Claim(4, 6), other), (Claims[1], Policy)]);

        for (var i = 0; i < 2; i++)
        {
            var alone = network.Infer([(Claims[i], Policy)])[0];
            var same = together[i * 2];
            Assert.Equal(alone.Risk, same.Risk, 5);
            Assert.All(alone.Attention.Zip(same.Attention), pair => Assert.Equal(pair.First, pair.Second, 5));
            Assert.All(alone.Violates.Zip(same.Violates), pair => Assert.Equal(pair.First, pair.Second, 4));
        }
    }

    public static TheoryData<string> Slots() => [.. Waves.Layout.Slots.Select(slot => slot.Name)];

    private static float[] Gradient(float[] parameters)
    {
        var pass = new ClauseNetworkPass(Waves.Layout);
        pass.Forward(parameters, Claims, Policy);
        var gradient = new float[Waves.Layout.Length];
        pass.Backward(
            parameters,
            gradient,
            Judged(Waves.Wave(pass.Governs.Length, 0.2f), Policy.Clauses),
            Judged(Waves.Wave(pass.Violates.Length, 0.7f), Policy.Clauses + 1),
            Waves.Wave(pass.Risk.Length, 1.3f),
            Waves.Wave(pass.Surprise.Length, 0.4f));
        return gradient;
    }

    /// <summary>Any linear function of the outputs is as good a loss as another.</summary>
    private static double Loss(float[] parameters)
    {
        var pass = new ClauseNetworkPass(Waves.Layout);
        pass.Forward(parameters, Claims, Policy);
        return Dot(pass.Governs, Judged(Waves.Wave(pass.Governs.Length, 0.2f), Policy.Clauses))
            + Dot(pass.Violates, Judged(Waves.Wave(pass.Violates.Length, 0.7f), Policy.Clauses + 1))
            + Dot(pass.Risk, Waves.Wave(pass.Risk.Length, 1.3f))
            + Dot(pass.Surprise, Waves.Wave(pass.Surprise.Length, 0.4f));
    }

    private static float[] Judged(float[] values, int columns)
    {
        var judged = Claims.SelectMany(claim => claim.Judged).ToArray();
        return [.. values.Select((value, i) => judged[i / columns] ? value : 0)];
    }

    private static double Dot(ReadOnlySpan<float> values, float[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (double)values[i] * weights[i];
        }

        return sum;
    }

    private static float[] Direction(ParameterSlot slot)
    {
        var random = new Random(slot.Offset);
        return [.. Enumerable.Range(0, slot.Length).Select(_ => (float)((2 * random.NextDouble()) - 1))];
    }

    private static float[] Moved(float[] parameters, ParameterSlot slot, float[] direction, float step)
    {
        float[] moved = [.. parameters];
        var target = slot.Of(moved);
        for (var i = 0; i < direction.Length; i++)
        {
            target[i] += step * direction[i];
        }

        return moved;
    }
}

using Claims.Learning;
using Claims.ProviderModel.Network;

namespace Claims.ProviderModel.Tests.Network;

public class ProviderPassTests
{
    private static readonly ProviderShape Shape = new() { Claim = 3, Totals = 2, Width = 3, Heads = 2, Gate = 2, Hidden = 4 };

    /// <summary>Against central differences of the forward pass. Steps are large and tolerances wide because the pass computes in float32.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gradients_equal_finite_differences(bool withDropout)
    {
        var slots = new ProviderSlots(Shape);
        var random = new Random(3);
        var parameters = InitialParameters.Create(slots, seed: 5);
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] += 0.3f * ((float)random.NextDouble() - 0.5f);
        }

        var batch = Batch(random);
        var keep = withDropout ? Dropout.Draw(new Random(1), Shape, batch.Providers, 0.4) : null;
        float[] upstream = [0.7f, -1.2f, 0.4f];
        var gradient = new float[slots.Length];
        var pass = new ProviderPass(slots);
        pass.Forward(parameters, batch, keep);

        pass.Backward(parameters, gradient, batch, upstream, keep);

        for (var i = 0; i < parameters.Length; i++)
        {
            Assert.Equal(Difference(i), gradient[i], 0.02f);
        }

        float Difference(int i)
        {
            const float Step = 4e-3f;
            var value = parameters[i];
            parameters[i] = value + Step;
            var above = Loss();
            parameters[i] = value - Step;
            var below = Loss();
            parameters[i] = value;
            return (above - below) / (2 * Step);
        }

        float Loss() => pass.Forward(parameters, batch, keep).Zip(upstream, (logit, weight) => logit * weight).Sum();
    }

    [Fact]
    public void A_provider_has_the_same_logit_alone_and_in_company()
    {
        var slots = new ProviderSlots(Shape);
        var parameters = InitialParameters.Create(slots, seed: 5);
        var batch = Batch(new Random(9));
        var pass = new ProviderPass(slots);

        var together = pass.Forward(parameters, batch);
        var alone = Enumerable.Range(0, batch.Providers).Select(i => pass.Forward(parameters, batch.Take([i], Shape))[0]).ToArray();

        Assert.All(together.Zip(alone), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    /// <summary>Three providers, of two, no and three claims.</summary>
    private static ProviderBatch Batch(Random random) => new(
        [.. Enumerable.Range(0, 5 * Shape.Claim).Select(_ => (float)random.NextDouble())], [0, 2, 2, 5], [.. Enumerable.Range(0, 3 * Shape.Totals).Select(_ => (float)random.NextDouble())]);
}

using System.Text.Json;
using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Tests.Network;

/// <summary>Outputs and every gradient against PyTorch's autograd in float64; Golden/network.py made the values.</summary>
public class ClauseNetworkGoldenTests
{
    private static readonly Lazy<JsonElement> Golden = new(() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Network", "Golden", "network.json"))).RootElement);

    [Fact]
    public void Outputs_equal_those_of_PyTorch()
    {
        var (pass, _) = Run();

        Near("attention", [.. pass.Attention(0), .. pass.Attention(1)]);
        Near("governs", pass.Governs);
        Near("violates", pass.Violates);
        Near("risk", pass.Risk);
        Near("surprise", pass.Surprise);
    }

    [Theory]
    [MemberData(nameof(Slots))]
    public void Gradients_equal_those_of_PyTorch(string name)
    {
        var (_, gradient) = Run();

        var actual = Waves.Layout.Slots.Single(slot => slot.Name == name).Of(gradient);

        Near(Golden.Value.GetProperty("gradients").GetProperty(name), name, actual);
    }

    public static TheoryData<string> Slots() => ClauseNetworkPassTests.Slots();

    private static (ClauseNetworkPass Pass, float[] Gradient) Run()
    {
        EncodedClaim[] claims = [Waves.Claim(5), Waves.Claim(3, phase: 0.1f)];
        var policy = Waves.Policy();
        var judged = claims.SelectMany(claim => claim.Judged).ToArray();
        var parameters = Waves.Parameters();
        var pass = new ClauseNetworkPass(Waves.Layout);
        pass.Forward(parameters, claims, policy);
        var gradient = new float[Waves.Layout.Length];
        pass.Backward(
            parameters,
            gradient,
            Judged(Waves.Wave(pass.Governs.Length, 0.2f), policy.Clauses),
            Judged(Waves.Wave(pass.Violates.Length, 0.7f), policy.Clauses + 1),
            Waves.Wave(pass.Risk.Length, 1.3f),
            Waves.Wave(pass.Surprise.Length, 0.4f));
        return (pass, gradient);

        float[] Judged(float[] values, int columns) => [.. values.Select((value, i) => judged[i / columns] ? value : 0)];
    }

    private static void Near(string name, ReadOnlySpan<float> actual) => Near(Golden.Value.GetProperty(name), name, actual);

    private static void Near(JsonElement expected, string name, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.GetArrayLength(), actual.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            var value = expected[i].GetDouble();
            Assert.True(Math.Abs(value - actual[i]) <= 2e-4 * (1 + Math.Abs(value)), $"{name}[{i}]: PyTorch {value}, here {actual[i]}");
        }
    }
}

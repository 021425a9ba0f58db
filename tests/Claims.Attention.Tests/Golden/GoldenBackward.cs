using System.Text.Json;

namespace Claims.Attention.Tests.Golden;

/// <summary>Gradients made with PyTorch's autograd by backward.py.</summary>
internal sealed record GoldenBackward(GoldenLinear Linear, GoldenLayerNorm LayerNorm, IReadOnlyList<GoldenScaledDotProductBackward> ScaledDotProduct)
{
    public static GoldenBackward Load()
    {
        using var stream = typeof(GoldenBackward).Assembly.GetManifestResourceStream("Claims.Attention.Tests.Golden.backward.json")!;
        return JsonSerializer.Deserialize<GoldenBackward>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record GoldenLinear(
    int N, int Inputs, int Outputs, float[] X, float[] W, float[] Bias, float[] Y, float[] Dy, float[] Dx, float[] Dw, float[] DBias);

internal sealed record GoldenLayerNorm(int N, int M, float[] X, float[] Gain, float[] Bias, float[] Y, float[] Dy, float[] Dx, float[] DGain, float[] DBias);

internal sealed record GoldenScaledDotProductBackward(
    int T, int C, int D, int E, float[] Q, float[] K, float[] V, float[] NullKey, float[] Weights, float[] DOutput, float[] DWeights, float[] DLogits,
    float[] Dq, float[] Dk, float[] Dv, float[] DNullKey, float[] DLogitsOut);

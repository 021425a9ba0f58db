using System.Text.Json;

namespace Claims.Attention.Tests.Golden;

/// <summary>Values made with PyTorch by generate.py. A bias of null stands for −∞.</summary>
internal sealed record GoldenAttention(IReadOnlyList<GoldenScaledDotProduct> ScaledDotProduct)
{
    public static GoldenAttention Load()
    {
        using var stream = typeof(GoldenAttention).Assembly.GetManifestResourceStream("Claims.Attention.Tests.Golden.attention.json")!;
        return JsonSerializer.Deserialize<GoldenAttention>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record GoldenScaledDotProduct(int T, int C, int D, int E, float[] Q, float[] K, float[] V, float?[] Bias, float[] NullKey, float[] Weights, float[] Output)
{
    public float[] Logits => Bias.Select(value => value ?? float.NegativeInfinity).ToArray();
}

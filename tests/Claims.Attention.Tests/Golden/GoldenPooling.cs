using System.Text.Json;

namespace Claims.Attention.Tests.Golden;

/// <summary>Gated attention pooling made with PyTorch's autograd by pooling.py.</summary>
internal sealed record GoldenPooling(
    int Width, int Heads, int GateWidth, float Sharpness, float Cap, int[] Starts, float[] X, float[] Content, float[] ContentBias, float[] Gate, float[] GateBias,
    float[] Score, float[] Weights, float[] Pooled, float[] DPooled, float[] Dx, float[] DContent, float[] DContentBias, float[] DGate, float[] DGateBias, float[] DScore)
{
    public static GoldenPooling Load()
    {
        using var stream = typeof(GoldenPooling).Assembly.GetManifestResourceStream("Claims.Attention.Tests.Golden.pooling.json")!;
        return JsonSerializer.Deserialize<GoldenPooling>(stream, JsonSerializerOptions.Web)!;
    }
}

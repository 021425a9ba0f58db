using Microsoft.ML.OnnxRuntime;

namespace Claims.Attention.Tests.OnnxRuntime;

/// <summary>ONNX Runtime as an independent oracle, and the proof that its package restores, loads and runs here.</summary>
public class OnnxRuntimeTests
{
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(7, 13, 16, 5)]
    [InlineData(16, 64, 32, 32)]
    public void Attention_equals_the_same_graph_in_ONNX_Runtime(int queries, int clauses, int width, int valueWidth)
    {
        SkipWithoutNativeLibrary();
        var random = new Random(11);
        var q = Randoms.Array(random, queries * width);
        var k = Randoms.Array(random, clauses * width);
        var v = Randoms.Array(random, clauses * valueWidth);
        var bias = Randoms.Array(random, queries * clauses, scale: 6);
        var weights = new float[queries * clauses];
        var output = new float[queries * valueWidth];

        ScaledDotProduct.Forward(q, k, v, bias, [], output, weights, queries, clauses, width, valueWidth);
        var (expectedWeights, expectedOutput) = Run(q, Randoms.Transpose(k, clauses, width), v, bias, queries, clauses, width, valueWidth);

        Near.Equal(expectedWeights, weights);
        Near.Equal(expectedOutput, output);
    }

    private static (float[] Weights, float[] Output) Run(float[] q, float[] kT, float[] v, float[] bias, int queries, int clauses, int width, int valueWidth)
    {
        using var session = new InferenceSession(AttentionModel.Build(queries, clauses, width, valueWidth));
        using var run = new RunOptions();
        using var qValue = OrtValue.CreateTensorValueFromMemory(q, [queries, width]);
        using var kValue = OrtValue.CreateTensorValueFromMemory(kT, [width, clauses]);
        using var vValue = OrtValue.CreateTensorValueFromMemory(v, [clauses, valueWidth]);
        using var biasValue = OrtValue.CreateTensorValueFromMemory(bias, [queries, clauses]);

        using var results = session.Run(run, ["q", "kT", "v", "bias"], [qValue, kValue, vValue, biasValue], ["weights", "output"]);

        return (results[0].GetTensorDataAsSpan<float>().ToArray(), results[1].GetTensorDataAsSpan<float>().ToArray());
    }

    /// <summary>The first call loads the library inside a static constructor, so what it throws comes wrapped.</summary>
    private static void SkipWithoutNativeLibrary()
    {
        try
        {
            OrtEnv.Instance().GetVersionString();
        }
        catch (Exception failure) when (failure is DllNotFoundException || failure is TypeInitializationException { InnerException: DllNotFoundException })
        {
            Assert.Skip($"ONNX Runtime has no native library that loads on this platform: {failure.GetBaseException().Message}");
        }
    }
}

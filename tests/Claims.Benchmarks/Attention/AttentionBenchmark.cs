using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using Claims.Attention;

namespace Claims.Benchmarks.Attention;

/// <summary>softmax(Q·Kᵀ/√D + B)·V of one head, D = 64, T = C = N, on one thread: the kernel, ONNX Runtime, and the most that the core can do.</summary>
[Config(typeof(Config))]
public class AttentionBenchmark : IDisposable
{
    private const int Width = 64;
    private AttentionInputs _inputs = new(1, 1, Width);
    private OnnxRuntimeAttention? _onnxRuntime;
    private float[] _bias = [];
    private float[] _weights = [];
    private float[] _output = [];

    [Params(64, 128, 256, 512, 1024)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _inputs = new AttentionInputs(N, N, Width);
        _bias = AttentionInputs.Random(new Random(1), N * N);
        (_weights, _output) = (new float[N * N], new float[N * Width]);
        _onnxRuntime = new OnnxRuntimeAttention(_inputs.Q, _inputs.KTransposed, _inputs.V, _bias, _weights, _output, N, N, Width);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _onnxRuntime?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public void OnnxRuntime() => _onnxRuntime!.Run();

    [Benchmark]
    public void Kernel() => ScaledDotProduct.Forward(_inputs.Q, _inputs.K, _inputs.V, _bias, [], _output, _weights, N, N, Width, Width);

    [Benchmark]
    public float Peak() => FusedMultiplyAddPeak.OfThisMachine().Sum;

    private static double Operations(BenchmarkCase benchmark) => benchmark.Descriptor.WorkloadMethod.Name == nameof(Peak)
        ? FusedMultiplyAddPeak.OfThisMachine().Operations
        : 4.0 * Width * (int)benchmark.Parameters[nameof(N)] * (int)benchmark.Parameters[nameof(N)];

    private sealed class Config() : Measuring(
        new ThroughputColumn(Operations), new ThroughputColumn(Operations, nameof(OnnxRuntime)), new ThroughputColumn(Operations, nameof(Peak)));
}

using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using Claims.Attention;

namespace Claims.Benchmarks.Attention;

/// <summary>Tiled attention, D = 64, T = C = N, on one thread: the memory beside inputs and outputs must not grow with N.</summary>
[Config(typeof(Config))]
public class TiledAttentionBenchmark
{
    private const int Width = 64;
    private AttentionInputs _inputs = new(1, 1, Width);
    private float[] _output = [];
    private float[] _logSumExp = [];

    [Params(1024, 8192)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _inputs = new AttentionInputs(N, N, Width);
        (_output, _logSumExp) = (new float[N * Width], new float[N]);
    }

    [Benchmark]
    public void Kernel() => TiledAttention.Forward(_inputs.Q, _inputs.K, _inputs.V, [], _output, _logSumExp, N, N, Width, Width);

    [Benchmark]
    public float Peak() => FusedMultiplyAddPeak.OfThisMachine().Sum;

    private static double Operations(BenchmarkCase benchmark) => benchmark.Descriptor.WorkloadMethod.Name == nameof(Peak)
        ? FusedMultiplyAddPeak.OfThisMachine().Operations
        : 4.0 * Width * (int)benchmark.Parameters[nameof(N)] * (int)benchmark.Parameters[nameof(N)];

    private sealed class Config() : Measuring(new ThroughputColumn(Operations), new ThroughputColumn(Operations, nameof(Peak)));
}

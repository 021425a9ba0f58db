using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using Claims.Attention;
using Claims.Benchmarks.Attention;

namespace Claims.Benchmarks;

/// <summary>A linear layer of the sizes that training uses, 120 rows, on one thread.</summary>
[Config(typeof(Config))]
public class LinearBenchmark
{
    private const int Rows = 120;
    private float[] _x = [];
    private float[] _w = [];
    private float[] _y = [];
    private float[] _bias = [];
    private float[] _dx = [];
    private float[] _dw = [];
    private float[] _dbias = [];

    [Params(64, 128)]
    public int Inputs { get; set; }

    [Params(16, 64, 512)]
    public int Outputs { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _x = AttentionInputs.Random(random, Rows * Inputs);
        _w = AttentionInputs.Random(random, Outputs * Inputs);
        _y = AttentionInputs.Random(random, Rows * Outputs);
        (_bias, _dx, _dw, _dbias) = (new float[Outputs], new float[Rows * Inputs], new float[Outputs * Inputs], new float[Outputs]);
    }

    [Benchmark]
    public void Forward() => Linear.Forward(_x, _w, _bias, _y, Rows, Inputs, Outputs);

    /// <summary>The targets grow by a small amount each time and stay finite.</summary>
    [Benchmark]
    public void Backward() => Linear.Backward(_x, _w, _y, _dx, _dw, _dbias, Rows, Inputs, Outputs);

    [Benchmark]
    public float Peak() => FusedMultiplyAddPeak.OfThisMachine().Sum;

    private static double Operations(BenchmarkCase benchmark)
    {
        var product = 2.0 * Rows * (int)benchmark.Parameters[nameof(Inputs)] * (int)benchmark.Parameters[nameof(Outputs)];
        return benchmark.Descriptor.WorkloadMethod.Name switch
        {
            nameof(Forward) => product,
            nameof(Backward) => 2 * product,
            _ => FusedMultiplyAddPeak.OfThisMachine().Operations,
        };
    }

    private sealed class Config() : Measuring(new ThroughputColumn(Operations), new ThroughputColumn(Operations, nameof(Peak)));
}

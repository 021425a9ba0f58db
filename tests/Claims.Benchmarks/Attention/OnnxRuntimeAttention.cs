using Claims.Attention.Tests.OnnxRuntime;
using Microsoft.ML.OnnxRuntime;

namespace Claims.Benchmarks.Attention;

/// <summary>
/// Attention in ONNX Runtime on one thread, as MatMul, Mul, Add, Softmax, MatMul in one session, inputs and outputs bound beforehand. Its keys come transposed,
/// which the kernel does within its own time.
/// </summary>
internal sealed class OnnxRuntimeAttention : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly OrtIoBinding _binding;
    private readonly List<OrtValue> _tensors = [];

    public OnnxRuntimeAttention(float[] q, float[] kT, float[] v, float[] bias, float[] weights, float[] output, int queries, int clauses, int width)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(AttentionModel.Build(queries, clauses, width, width), options);
        _binding = _session.CreateIoBinding();
        _binding.BindInput("q", Tensor(q, queries, width));
        _binding.BindInput("kT", Tensor(kT, width, clauses));
        _binding.BindInput("v", Tensor(v, clauses, width));
        _binding.BindInput("bias", Tensor(bias, queries, clauses));
        _binding.BindOutput("weights", Tensor(weights, queries, clauses));
        _binding.BindOutput("output", Tensor(output, queries, width));
    }

    public void Run() => _session.RunWithBinding(_options, _binding);

    public void Dispose()
    {
        _binding.Dispose();
        _tensors.ForEach(tensor => tensor.Dispose());
        _options.Dispose();
        _session.Dispose();
    }

    private OrtValue Tensor(float[] values, int rows, int columns)
    {
        var tensor = OrtValue.CreateTensorValueFromMemory(values, [rows, columns]);
        _tensors.Add(tensor);
        return tensor;
    }
}

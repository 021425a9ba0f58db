using Microsoft.ML.OnnxRuntime;

namespace Claims.Learning.Onnx;

/// <summary>Opens models in ONNX Runtime on the CPU.</summary>
public static class OnnxSessions
{
    /// <param name="model">The bytes of the file.</param>
    /// <param name="threads">Threads that share the work of one call.</param>
    /// <exception cref="OnnxRuntimeException">The bytes are no model that ONNX Runtime can run.</exception>
    public static InferenceSession Open(byte[] model, int threads)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };

        // Waiting threads sleep: between batches the cores belong to the other services.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return new InferenceSession(model, options);
    }
}

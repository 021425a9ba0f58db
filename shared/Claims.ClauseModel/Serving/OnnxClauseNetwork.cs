using Claims.ClauseModel.Network;
using Claims.Learning.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace Claims.ClauseModel.Serving;

/// <summary>Runs a <c>model.onnx</c> in ONNX Runtime on the CPU. A claim gets the same bits alone and in any company, see <see cref="PaddedSize"/>.</summary>
public sealed class OnnxClauseNetwork : IClauseNetwork, IDisposable
{
    private readonly InferenceSession _session;
    private readonly InferenceOptions _options;

    private OnnxClauseNetwork(InferenceSession session, ModelShape shape, InferenceOptions options) => (_session, Shape, _options) = (session, shape, options);

    public ModelShape Shape { get; }

    /// <param name="model">The bytes of <c>model.onnx</c>.</param>
    /// <param name="shape">The sizes that the model was written with.</param>
    /// <exception cref="OnnxRuntimeException">The bytes are no model that ONNX Runtime can run.</exception>
    public static OnnxClauseNetwork Load(byte[] model, ModelShape shape, InferenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new OnnxClauseNetwork(OnnxSessions.Open(model, options.Threads), shape, options);
    }

    /// <param name="cancellation">Stops the call that is under way.</param>
    /// <exception cref="ArgumentException">A claim or policy was not encoded for this model.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<ClaimInference> Infer(IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> claims, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        foreach (var (claim, policy) in claims)
        {
            EncodedShapes.Require(Shape, claim, policy);
        }

        var results = new ClaimInference[claims.Count];
        foreach (var call in InferencePlan.Of(claims, _options.MostClaims))
        {
            cancellation.ThrowIfCancellationRequested();
            Run(call, claims, results, cancellation);
        }

        return results;
    }

    public void Dispose() => _session.Dispose();

    private void Run(
        InferencePlan call, IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> claims, ClaimInference[] results, CancellationToken cancellation)
    {
        using var batch = new InferenceBatch(Shape, call.Size, [.. call.Members.Select(i => claims[i])]);
        using var outputs = Run(batch, cancellation);
        for (var place = 0; place < call.Members.Count; place++)
        {
            var i = call.Members[place];
            results[i] = InferenceResults.Read(outputs, place, call.Size, claims[i].Claim, claims[i].Policy.Clauses, Shape.Heads);
        }
    }

    private IDisposableReadOnlyCollection<OrtValue> Run(InferenceBatch batch, CancellationToken cancellation)
    {
        using var run = new RunOptions();
        using var registration = cancellation.Register(() => run.Terminate = true);
        try
        {
            return _session.Run(run, InferenceBatch.Names, batch.Values, InferenceResults.Names);
        }
        catch (OnnxRuntimeException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }
}

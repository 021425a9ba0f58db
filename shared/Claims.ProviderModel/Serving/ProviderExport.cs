using Claims.Learning;
using Claims.Learning.Onnx;
using Claims.Learning.Onnx.Schema;
using Claims.ProviderModel.Network;
using Claims.ProviderModel.Training;
using Google.Protobuf;

namespace Claims.ProviderModel.Serving;

/// <summary>
/// Writes trained networks as two ONNX models, between which claims are pooled: one reads claims, one reads what is pooled and the totals. So a provider's claims
/// need never be together: their sums are kept and added to.
/// </summary>
internal static class ProviderExport
{
    /// <summary>[N, I] encoded claims.</summary>
    public const string Claims = "claims";

    /// <summary>[N, K·D] claims inside each of K networks.</summary>
    public const string Embedded = "embedded";

    /// <summary>[N, K·H] capped logits of the attention.</summary>
    public const string Scores = "scores";

    /// <summary>[B, K·H·D] pooled claims.</summary>
    public const string Pooled = "pooled";

    /// <summary>[B, T] encoded totals.</summary>
    public const string Totals = "totals";

    /// <summary>[B, 1] mean of the networks' logits.</summary>
    public const string Risk = "risk";

    private const string Producer = "claims train providers";

    public static byte[] ClaimNetwork(ProviderEnsemble ensemble)
    {
        var (graph, shape) = (new OnnxGraph("claims"), ensemble.Shape);
        var claims = graph.Input(Claims, TensorProto.Types.DataType.Float, "n", shape.Claim);
        var (embedded, scores) = (new OnnxValue[ensemble.Members.Count], new OnnxValue[ensemble.Members.Count]);
        foreach (var (layers, k) in Networks(graph, ensemble))
        {
            embedded[k] = graph.Relu(layers.Linear(claims, layers.Slots.Claim));
            var gated = graph.Multiply(
                graph.Node("Tanh", [layers.Linear(embedded[k], layers.Slots.Content)]), graph.Node("Sigmoid", [layers.Linear(embedded[k], layers.Slots.Gate)]));
            var weighed = graph.Multiply(graph.Reshape(gated, 0, shape.Heads, shape.Gate), layers.Parameter(layers.Slots.Score));
            scores[k] = graph.Multiply(graph.Node("Tanh", [graph.Multiply(graph.Sum(weighed, -1), graph.Scalar(shape.Sharpness / shape.Cap))]), graph.Scalar(shape.Cap));
        }

        graph.Output(Embedded, graph.Concat(1, embedded), "n", shape.Width * ensemble.Members.Count);
        graph.Output(Scores, graph.Concat(1, scores), "n", shape.Heads * ensemble.Members.Count);
        return graph.Model(Producer).ToByteArray();
    }

    public static byte[] ProviderNetwork(ProviderEnsemble ensemble)
    {
        var (graph, shape) = (new OnnxGraph("providers"), ensemble.Shape);
        var width = shape.Heads * shape.Width;
        var pooled = graph.Input(Pooled, TensorProto.Types.DataType.Float, "b", width * ensemble.Members.Count);
        var totals = graph.Input(Totals, TensorProto.Types.DataType.Float, "b", shape.Totals);
        var logits = new OnnxValue[ensemble.Members.Count];
        foreach (var (layers, k) in Networks(graph, ensemble))
        {
            var decision = graph.Concat(1, graph.Slice(pooled, k * width, (k + 1) * width, 1), totals);
            var hidden = graph.Relu(layers.Linear(decision, layers.Slots.Hidden));
            logits[k] = graph.Add(layers.Linear(hidden, layers.Slots.Out), layers.Product(decision, layers.Slots.Skip));
        }

        var mean = graph.Multiply(graph.Sum(graph.Concat(1, logits), 1, keeps: true), graph.Scalar(1f / logits.Length));
        graph.Output(Risk, mean, "b", 1);
        return graph.Model(Producer).ToByteArray();
    }

    private static IEnumerable<(ProviderLayers Layers, int K)> Networks(OnnxGraph graph, ProviderEnsemble ensemble) =>
        ensemble.Members.Select((parameters, k) => (new ProviderLayers(graph, new ProviderSlots(ensemble.Shape, FormattableString.Invariant($"{k}.")), parameters), k));

    private sealed record ProviderLayers(OnnxGraph Graph, ProviderSlots Slots, float[] Parameters)
    {
        public OnnxValue Parameter(ParameterSlot slot) => Graph.Initializer(slot.Name, slot.Of(Parameters), slot.Dimensions);

        /// <summary>x·Wᵀ</summary>
        public OnnxValue Product(OnnxValue x, ParameterSlot weight) => Graph.MatMul(x, Graph.Transpose(Parameter(weight), 1, 0));

        /// <summary>x·Wᵀ + b</summary>
        public OnnxValue Linear(OnnxValue x, LinearSlots slots) => Graph.Add(Product(x, slots.Weight), Parameter(slots.Bias));
    }
}

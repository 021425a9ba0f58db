using Claims.ClauseModel.Network;
using Claims.Learning.Onnx.Schema;
using Claims.Learning.Onnx;

namespace Claims.ClauseModel.Onnx;

/// <summary>The inputs of <c>model.onnx</c>, see <see cref="ModelTensors"/>.</summary>
internal sealed class ModelInputs(OnnxGraph graph, ModelShape shape)
{
    public OnnxValue TokenText { get; } = graph.Input(ModelTensors.TokenText, TensorProto.Types.DataType.Float, "B", "T", shape.Text);
    public OnnxValue TokenIds { get; } = graph.Input(ModelTensors.TokenIds, TensorProto.Types.DataType.Int64, "B", "T", shape.IdSlots);
    public OnnxValue TokenCode { get; } = graph.Input(ModelTensors.TokenCode, TensorProto.Types.DataType.Int64, "B", "T");
    public OnnxValue TokenNumbers { get; } = graph.Input(ModelTensors.TokenNumbers, TensorProto.Types.DataType.Float, "B", "T", shape.TokenNumbers);
    public OnnxValue TokenMask { get; } = graph.Input(ModelTensors.TokenMask, TensorProto.Types.DataType.Float, "B", "T");
    public OnnxValue TokenCoded { get; } = graph.Input(ModelTensors.TokenCoded, TensorProto.Types.DataType.Float, "B", "T");
    public OnnxValue TokenJudged { get; } = graph.Input(ModelTensors.TokenJudged, TensorProto.Types.DataType.Float, "B", "T");
    public OnnxValue ClauseText { get; } = graph.Input(ModelTensors.ClauseText, TensorProto.Types.DataType.Float, "Q", "C", shape.Text);
    public OnnxValue ClauseNumbers { get; } = graph.Input(ModelTensors.ClauseNumbers, TensorProto.Types.DataType.Float, "Q", "C", shape.ClauseNumbers);
    public OnnxValue ClauseMask { get; } = graph.Input(ModelTensors.ClauseMask, TensorProto.Types.DataType.Float, "Q", "C");
    public OnnxValue Policy { get; } = graph.Input(ModelTensors.Policy, TensorProto.Types.DataType.Int64, "B");

    /// <summary>[B, T, C, F] as numbers: bytes cost a quarter of the way into the model.</summary>
    public OnnxValue Relations { get; } =
        graph.ToFloat(graph.Input(ModelTensors.Relations, TensorProto.Types.DataType.Uint8, "B", "T", "C", shape.Relations));
}

using Claims.Attention;
using Claims.ClauseModel.Network;
using Claims.Learning.Onnx;
using Claims.Learning;

namespace Claims.ClauseModel.Onnx;

/// <summary>Layers of the clause-attention model as ONNX nodes, with the model's own parameters as initializers of the same names.</summary>
internal sealed class NetworkLayers(OnnxGraph graph, ParameterLayout layout, float[] parameters)
{
    /// <summary>Added to a logit that must get no weight: exp of it is 0 in float32, and sums of it do not overflow.</summary>
    private const float Never = 1e9f;

    public OnnxGraph Graph => graph;

    public ParameterLayout Layout => layout;

    public ModelShape Shape => layout.Shape;

    /// <summary>The parameter in its own shape.</summary>
    public OnnxValue Parameter(ParameterSlot slot) => graph.Initializer(slot.Name, slot.Of(parameters), slot.Dimensions);

    /// <summary>The parameter [outputs, inputs] as the right factor of a product. ONNX Runtime does it once, when it loads the model.</summary>
    public OnnxValue Transposed(ParameterSlot slot) => graph.Transpose(Parameter(slot), 1, 0);

    /// <summary>x·Wᵀ</summary>
    public OnnxValue Product(OnnxValue x, ParameterSlot weight) => graph.MatMul(x, Transposed(weight));

    /// <summary>x·Wᵀ + b</summary>
    public OnnxValue Linear(OnnxValue x, LinearSlots slots) => graph.Add(Product(x, slots.Weight), Parameter(slots.Bias));

    /// <summary>
    /// x·w + b without the last axis. The weights go in as one column: ONNX Runtime takes that as one product, a vector as one for each row before the last.
    /// </summary>
    public OnnxValue Dot(OnnxValue x, ParameterSlot weight, ParameterSlot bias) =>
        graph.Add(graph.Squeeze(graph.MatMul(x, graph.Reshape(Parameter(weight), weight.Length, 1)), -1), Parameter(bias));

    public OnnxValue Norm(OnnxValue x, NormSlots slots) => graph.LayerNormalization(x, Parameter(slots.Gain), Parameter(slots.Bias), LayerNorm.Epsilon);

    /// <summary>LN(x + down(relu(up(x))))</summary>
    public OnnxValue FeedForward(OnnxValue x, LinearSlots up, LinearSlots down, NormSlots norm) =>
        Norm(graph.Add(x, Linear(graph.Relu(Linear(x, up)), down)), norm);

    /// <summary>[B, T, M] as [B, H, T, d].</summary>
    public OnnxValue Heads(OnnxValue x) => graph.Transpose(Split(x), 0, 2, 1, 3);

    /// <summary>[B, T, M] as [B, H, d, T], the right factor of queries.</summary>
    public OnnxValue KeyHeads(OnnxValue x) => graph.Transpose(Split(x), 0, 2, 3, 1);

    /// <summary>[B, H, T, d] as [B, T, M].</summary>
    public OnnxValue Joined(OnnxValue heads) => graph.Reshape(graph.Transpose(heads, 0, 2, 1, 3), 0, 0, Shape.Width);

    /// <summary>[B, H, T, d] / √d</summary>
    public OnnxValue Scaled(OnnxValue queries) => graph.Multiply(queries, graph.Scalar(1 / MathF.Sqrt(Shape.HeadWidth)));

    /// <summary>0 where the mask is 1, and where it is 0 what takes a logit out of a softmax.</summary>
    public OnnxValue Penalty(OnnxValue mask) => graph.Multiply(graph.Subtract(mask, graph.Scalar(1)), graph.Scalar(Never));

    private OnnxValue Split(OnnxValue x) => graph.Reshape(x, 0, 0, Shape.Heads, Shape.HeadWidth);
}

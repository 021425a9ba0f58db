using Claims.Learning.Onnx.Schema;

namespace Claims.Learning.Onnx;

/// <summary>The standard operators that the model is built from, by their own names and meanings (ONNX operator set 17). Binary ones broadcast.</summary>
public static class OnnxOperators
{
    public static OnnxValue Add(this OnnxGraph graph, OnnxValue a, OnnxValue b) => graph.Node("Add", [a, b]);

    public static OnnxValue Subtract(this OnnxGraph graph, OnnxValue a, OnnxValue b) => graph.Node("Sub", [a, b]);

    public static OnnxValue Multiply(this OnnxGraph graph, OnnxValue a, OnnxValue b) => graph.Node("Mul", [a, b]);

    public static OnnxValue MatMul(this OnnxGraph graph, OnnxValue a, OnnxValue b) => graph.Node("MatMul", [a, b]);

    public static OnnxValue Negate(this OnnxGraph graph, OnnxValue x) => graph.Node("Neg", [x]);

    public static OnnxValue Relu(this OnnxGraph graph, OnnxValue x) => graph.Node("Relu", [x]);

    public static OnnxValue Equal(this OnnxGraph graph, OnnxValue a, OnnxValue b) => graph.Node("Equal", [a, b]);

    public static OnnxValue Where(this OnnxGraph graph, OnnxValue condition, OnnxValue then, OnnxValue otherwise) =>
        graph.Node("Where", [condition, then, otherwise]);

    public static OnnxValue ToFloat(this OnnxGraph graph, OnnxValue x) =>
        graph.Node("Cast", [x], OnnxGraph.Attribute("to", (long)TensorProto.Types.DataType.Float));

    /// <summary>Over the last axis.</summary>
    public static OnnxValue Softmax(this OnnxGraph graph, OnnxValue x) => graph.Node("Softmax", [x], OnnxGraph.Attribute("axis", -1));

    /// <summary>Over the last axis.</summary>
    public static OnnxValue LogSoftmax(this OnnxGraph graph, OnnxValue x) => graph.Node("LogSoftmax", [x], OnnxGraph.Attribute("axis", -1));

    /// <summary>Over the last axis.</summary>
    public static OnnxValue LayerNormalization(this OnnxGraph graph, OnnxValue x, OnnxValue gain, OnnxValue bias, float epsilon) =>
        graph.Node("LayerNormalization", [x, gain, bias], OnnxGraph.Attribute("axis", -1), OnnxGraph.Attribute("epsilon", epsilon));

    /// <summary>log Σ exp over an axis, which is dropped.</summary>
    public static OnnxValue LogSumExp(this OnnxGraph graph, OnnxValue x, long axis) =>
        graph.Node("ReduceLogSumExp", [x], OnnxGraph.Attribute("axes", [axis]), OnnxGraph.Attribute("keepdims", 0));

    public static OnnxValue Sum(this OnnxGraph graph, OnnxValue x, long axis, bool keeps = false) =>
        graph.Node("ReduceSum", [x, graph.Numbers(axis)], OnnxGraph.Attribute("keepdims", keeps ? 1 : 0));

    /// <param name="order">For each axis of the result, the axis of <paramref name="x"/> that it is.</param>
    public static OnnxValue Transpose(this OnnxGraph graph, OnnxValue x, params ReadOnlySpan<long> order) =>
        graph.Node("Transpose", [x], OnnxGraph.Attribute("perm", order));

    /// <param name="shape">0 keeps the size at that place, −1 is what is left.</param>
    public static OnnxValue Reshape(this OnnxGraph graph, OnnxValue x, params ReadOnlySpan<long> shape) => graph.Node("Reshape", [x, graph.Numbers(shape)]);

    public static OnnxValue Unsqueeze(this OnnxGraph graph, OnnxValue x, params ReadOnlySpan<long> axes) => graph.Node("Unsqueeze", [x, graph.Numbers(axes)]);

    public static OnnxValue Squeeze(this OnnxGraph graph, OnnxValue x, long axis) => graph.Node("Squeeze", [x, graph.Numbers(axis)]);

    public static OnnxValue Concat(this OnnxGraph graph, long axis, params ReadOnlySpan<OnnxValue> parts) =>
        graph.Node("Concat", parts, OnnxGraph.Attribute("axis", axis));

    /// <summary>Rows of <paramref name="table"/>, along its first axis.</summary>
    public static OnnxValue Gather(this OnnxGraph graph, OnnxValue table, OnnxValue rows) => graph.Node("Gather", [table, rows]);

    /// <summary>For each row of the last axis, the element at its index.</summary>
    public static OnnxValue GatherElements(this OnnxGraph graph, OnnxValue x, OnnxValue indices) =>
        graph.Node("GatherElements", [x, indices], OnnxGraph.Attribute("axis", -1));

    /// <summary>Elements from <paramref name="start"/> to before <paramref name="end"/> of an axis; negative ones count from the back.</summary>
    public static OnnxValue Slice(this OnnxGraph graph, OnnxValue x, long start, long end, long axis) =>
        graph.Node("Slice", [x, graph.Numbers(start), graph.Numbers(end), graph.Numbers(axis)]);

    /// <summary>0, 1, …, the size of an axis less one.</summary>
    public static OnnxValue Positions(this OnnxGraph graph, OnnxValue x, long axis)
    {
        var size = graph.Squeeze(graph.Slice(graph.Node("Shape", [x]), axis, axis + 1, 0), 0);
        return graph.Node("Range", [graph.Squeeze(graph.Numbers(0), 0), size, graph.Squeeze(graph.Numbers(1), 0)]);
    }
}

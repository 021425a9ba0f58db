using System.Buffers.Binary;

namespace Claims.Attention.Tests.OnnxRuntime;

/// <summary>
/// An ONNX model of one attention head, softmax(Q·Kᵀ·scale + B)·V, from standard operators (opset 17). Inputs q [T, D], kT [D, C], v [C, E], bias [T, C];
/// outputs weights [T, C], output [T, E]. Field numbers are those of onnx.proto3.
/// </summary>
internal static class AttentionModel
{
    private const int ElementTypeFloat = 1;

    public static byte[] Build(int queries, int clauses, int width, int valueWidth)
    {
        var graph = new ProtocolBuffer()
            .Message(1, Node("MatMul", ["q", "kT"], "products"))
            .Message(1, Node("Mul", ["products", "scale"], "scaled"))
            .Message(1, Node("Add", ["scaled", "bias"], "logits"))
            .Message(1, Node("Softmax", ["logits"], "weights"))
            .Message(1, Node("MatMul", ["weights", "v"], "output"))
            .Text(2, "attention")
            .Message(5, Scalar("scale", 1f / MathF.Sqrt(width)))
            .Message(11, Matrix("q", queries, width))
            .Message(11, Matrix("kT", width, clauses))
            .Message(11, Matrix("v", clauses, valueWidth))
            .Message(11, Matrix("bias", queries, clauses))
            .Message(12, Matrix("weights", queries, clauses))
            .Message(12, Matrix("output", queries, valueWidth));
        var operators = new ProtocolBuffer().Text(1, "").Number(2, 17);
        return new ProtocolBuffer().Number(1, 8).Message(7, graph).Message(8, operators).ToArray();
    }

    private static ProtocolBuffer Node(string operation, string[] inputs, string output)
    {
        var node = new ProtocolBuffer();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        return node.Text(2, output).Text(4, operation);
    }

    private static ProtocolBuffer Scalar(string name, float value)
    {
        var raw = new byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(raw, value);
        return new ProtocolBuffer().Number(2, ElementTypeFloat).Text(8, name).Block(9, raw);
    }

    private static ProtocolBuffer Matrix(string name, int rows, int columns)
    {
        var shape = new ProtocolBuffer().Message(1, new ProtocolBuffer().Number(1, rows)).Message(1, new ProtocolBuffer().Number(1, columns));
        var tensor = new ProtocolBuffer().Number(1, ElementTypeFloat).Message(2, shape);
        return new ProtocolBuffer().Text(1, name).Message(2, new ProtocolBuffer().Message(1, tensor));
    }
}

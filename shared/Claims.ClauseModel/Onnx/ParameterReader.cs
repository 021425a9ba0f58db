using System.Runtime.InteropServices;
using Claims.ClauseModel.Network;
using Claims.Learning.Onnx.Schema;
using Google.Protobuf;

namespace Claims.ClauseModel.Onnx;

/// <summary>Takes the parameters out of a model that <see cref="ClauseModelExport"/> wrote: explanations differentiate the very network that is served.</summary>
public static class ParameterReader
{
    /// <returns>[<see cref="ParameterLayout.Length"/>]</returns>
    /// <exception cref="InvalidDataException">It is not an ONNX model, or lacks a parameter of that shape.</exception>
    public static float[] Read(ReadOnlySpan<byte> model, ParameterLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var tensors = new Dictionary<string, TensorProto>(StringComparer.Ordinal);
        foreach (var tensor in Parse(model).Graph?.Initializer ?? [])
        {
            tensors[tensor.Name] = tensor;
        }

        var parameters = new float[layout.Length];
        foreach (var slot in layout.Slots)
        {
            if (!tensors.TryGetValue(slot.Name, out var tensor)
                || !tensor.Dims.SequenceEqual(slot.Dimensions.Select(size => (long)size))
                || tensor.RawData.Length != slot.Length * sizeof(float))
            {
                throw new InvalidDataException($"It has no parameter {slot.Name} of shape [{string.Join(", ", slot.Dimensions)}].");
            }

            tensor.RawData.Span.CopyTo(MemoryMarshal.AsBytes(slot.Of(parameters)));
        }

        return parameters;
    }

    private static ModelProto Parse(ReadOnlySpan<byte> model)
    {
        try
        {
            return ModelProto.Parser.ParseFrom(model);
        }
        catch (InvalidProtocolBufferException failure)
        {
            throw new InvalidDataException($"It is not an ONNX model: {failure.Message}", failure);
        }
    }
}

using System.Runtime.InteropServices;
using Claims.Learning.Onnx.Schema;
using Google.Protobuf;

namespace Claims.Learning.Onnx;

/// <summary>Builds an ONNX graph of standard operators, node after node. The same calls give the same bytes.</summary>
public sealed class OnnxGraph(string name)
{
    /// <summary>Version of the standard operators: the first with LayerNormalization.</summary>
    private const long OperatorSet = 17;

    /// <summary>Version of the file format that goes with it.</summary>
    private const long FormatVersion = 8;

    private readonly GraphProto _graph = new() { Name = name };
    private readonly HashSet<string> _initializers = [];

    public OnnxValue Input(string name, TensorProto.Types.DataType type, params ReadOnlySpan<OnnxDimension> shape)
    {
        _graph.Input.Add(Describe(name, type, shape));
        return new OnnxValue(name);
    }

    /// <summary>Gives a value to the outside under a name.</summary>
    public void Output(string name, OnnxValue value, params ReadOnlySpan<OnnxDimension> shape)
    {
        _graph.Node.Add(new NodeProto { OpType = "Identity", Name = name, Input = { value.Name }, Output = { name } });
        _graph.Output.Add(Describe(name, TensorProto.Types.DataType.Float, shape));
    }

    /// <summary>A constant tensor; a name that is there already stands for the same values.</summary>
    public OnnxValue Initializer(string name, ReadOnlySpan<float> values, params ReadOnlySpan<int> shape) =>
        Initializer(name, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes(values), shape);

    /// <summary>A constant of one dimension, named by its values.</summary>
    public OnnxValue Numbers(params ReadOnlySpan<long> values) =>
        Initializer($"numbers:{string.Join(',', values.ToArray())}", TensorProto.Types.DataType.Int64, MemoryMarshal.AsBytes(values), [values.Length]);

    /// <summary>A constant without dimensions, named by its value.</summary>
    public OnnxValue Scalar(float value) => Initializer(FormattableString.Invariant($"scalar:{value}"), [value], []);

    /// <summary>A node of one output.</summary>
    /// <param name="operation">Name of a standard operator.</param>
    /// <param name="attributes">Whole numbers or lists of them, as the operator asks.</param>
    public OnnxValue Node(string operation, ReadOnlySpan<OnnxValue> inputs, params ReadOnlySpan<AttributeProto> attributes)
    {
        var output = $"{operation}.{_graph.Node.Count}";
        var node = new NodeProto { OpType = operation, Name = output, Output = { output } };
        foreach (var input in inputs)
        {
            node.Input.Add(input.Name);
        }

        node.Attribute.AddRange(attributes.ToArray());
        _graph.Node.Add(node);
        return new OnnxValue(output);
    }

    public static AttributeProto Attribute(string name, long value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value };

    public static AttributeProto Attribute(string name, float value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = value };

    public static AttributeProto Attribute(string name, ReadOnlySpan<long> values)
    {
        var attribute = new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Ints };
        attribute.Ints.AddRange(values.ToArray());
        return attribute;
    }

    public ModelProto Model(string producer) => new()
    {
        IrVersion = FormatVersion,
        ProducerName = producer,
        Graph = _graph,
        OpsetImport = { new OperatorSetIdProto { Version = OperatorSet } },
    };

    private OnnxValue Initializer(string name, TensorProto.Types.DataType type, ReadOnlySpan<byte> littleEndian, ReadOnlySpan<int> shape)
    {
        if (_initializers.Add(name))
        {
            var tensor = new TensorProto { Name = name, DataType = (int)type, RawData = ByteString.CopyFrom(littleEndian) };
            foreach (var size in shape)
            {
                tensor.Dims.Add(size);
            }

            _graph.Initializer.Add(tensor);
        }

        return new OnnxValue(name);
    }

    private static ValueInfoProto Describe(string name, TensorProto.Types.DataType type, ReadOnlySpan<OnnxDimension> shape)
    {
        var sizes = new TensorShapeProto();
        foreach (var dimension in shape)
        {
            sizes.Dim.Add(dimension.Name is null
                ? new TensorShapeProto.Types.Dimension { DimValue = dimension.Size }
                : new TensorShapeProto.Types.Dimension { DimParam = dimension.Name });
        }

        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = sizes } } };
    }
}

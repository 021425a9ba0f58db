using Claims.ClauseModel.Network;
using Claims.ClauseModel.Onnx;
using Claims.ClauseModel.Tests.Serving;
using Claims.Learning.Onnx.Schema;
using Claims.Learning.Onnx;

namespace Claims.ClauseModel.Tests.Onnx;

/// <summary>What it computes is tested by <see cref="OnnxClauseNetworkTests"/>.</summary>
public class ClauseModelExportTests
{
    private static readonly ParameterLayout Layout = new(RandomEncodings.Shape);

    [Fact]
    public void The_same_parameters_give_the_same_bytes()
    {
        var parameters = RandomEncodings.Parameters(Layout);

        Assert.Equal(ClauseModelExport.Write(Layout, parameters), ClauseModelExport.Write(Layout, parameters));
    }

    [Fact]
    public void Every_parameter_is_an_initializer_of_its_name_with_its_values()
    {
        var parameters = RandomEncodings.Parameters(Layout);

        var model = ModelProto.Parser.ParseFrom(ClauseModelExport.Write(Layout, parameters));

        Assert.All(Layout.Slots, slot =>
        {
            var tensor = Assert.Single(model.Graph.Initializer, tensor => tensor.Name == slot.Name);
            Assert.Equal(slot.Dimensions.Select(size => (long)size), tensor.Dims);
            Assert.Equal(slot.Of(parameters).ToArray(), System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray());
        });
    }

    [Fact]
    public void Counts_of_claims_tokens_policies_and_clauses_are_left_to_the_call()
    {
        var model = ModelProto.Parser.ParseFrom(ClauseModelExport.Write(Layout, RandomEncodings.Parameters(Layout)));

        var shapes = model.Graph.Input.Concat(model.Graph.Output)
            .ToDictionary(value => value.Name, value => string.Join(',', value.Type.TensorType.Shape.Dim.Select(size => size.DimParam is "" ? $"{size.DimValue}" : size.DimParam)));

        Assert.Equal("B,T,128", shapes["token_text"]);
        Assert.Equal("Q,C,16", shapes["clause_numbers"]);
        Assert.Equal("B,T,C,32", shapes["relations"]);
        Assert.Equal("B,4,T,C+1", shapes["attention"]);
        Assert.Equal("B", shapes["risk"]);
    }

    [Fact]
    public void Parameters_that_no_model_may_have_are_refused()
    {
        var nan = RandomEncodings.Parameters(Layout);
        Layout.CrossRelation.Of(nan)[3] = float.NaN;
        var something = RandomEncodings.Parameters(Layout);
        Layout.TokenIds.Of(something)[1] = 0.1f;

        Assert.Contains("cross.relation", Assert.Throws<ArgumentException>(() => ClauseModelExport.Write(Layout, nan)).Message, StringComparison.Ordinal);
        Assert.Contains("token.ids", Assert.Throws<ArgumentException>(() => ClauseModelExport.Write(Layout, something)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ClauseModelExport.Write(Layout, [1]));
    }
}

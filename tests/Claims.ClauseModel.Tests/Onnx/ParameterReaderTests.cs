using Claims.ClauseModel.Network;
using Claims.ClauseModel.Onnx;
using Claims.ClauseModel.Tests.Serving;

namespace Claims.ClauseModel.Tests.Onnx;

public class ParameterReaderTests
{
    private static readonly ParameterLayout Layout = new(RandomEncodings.Shape);

    [Fact]
    public void Parameters_are_read_as_they_were_written()
    {
        var parameters = RandomEncodings.Parameters(Layout);

        Assert.Equal(parameters, ParameterReader.Read(ClauseModelExport.Write(Layout, parameters), Layout));
    }

    [Fact]
    public void A_model_of_other_sizes_or_no_model_is_refused()
    {
        var model = ClauseModelExport.Write(Layout, RandomEncodings.Parameters(Layout));
        var wider = new ParameterLayout(RandomEncodings.Shape with { Pair = 33 });

        Assert.Contains("pair.token.w of shape [33, 64]", Assert.Throws<InvalidDataException>(() => ParameterReader.Read(model, wider)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => ParameterReader.Read([1, 2, 3], Layout));
        Assert.Throws<InvalidDataException>(() => ParameterReader.Read([], Layout));
    }
}

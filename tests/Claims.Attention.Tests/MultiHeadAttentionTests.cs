using Claims.Attention.Tests.Golden;

namespace Claims.Attention.Tests;

public class MultiHeadAttentionTests
{
    [Fact]
    public void It_equals_PyTorch_once_the_null_keys_share_is_taken_out()
    {
        var golden = GoldenAttention.Load().MultiHead;
        var attention = new MultiHeadAttention(Parameters(golden));
        var weights = new float[golden.H * golden.T * (golden.C + 1)];

        attention.Forward(golden.Tokens, attention.Project(golden.Clauses), golden.Bias, new float[golden.T * golden.M], weights);

        // PyTorch's layer has no null key; without it the other weights keep their proportions.
        var renormalised = weights.Chunk(golden.C + 1).SelectMany(row => row[..^1].Select(weight => weight / (1 - row[^1]))).ToArray();
        Near.Equal(golden.Weights, renormalised);
    }

    [Fact]
    public void The_output_equals_PyTorch_where_the_null_key_is_out_of_reach()
    {
        var golden = GoldenAttention.Load().MultiHead;
        var attention = new MultiHeadAttention(Parameters(golden));
        var output = new float[golden.T * golden.M];
        // A bias common to all clauses lifts them far above the null key and leaves their proportions alone.
        var lifted = golden.Bias.Select(value => value + 60).ToArray();

        attention.Forward(golden.Tokens, attention.Project(golden.Clauses), lifted, output, new float[golden.H * golden.T * (golden.C + 1)]);

        Near.Equal(golden.Output, output, 1e-4f);
    }

    [Fact]
    public void Many_threads_get_the_same_answer()
    {
        var golden = GoldenAttention.Load().MultiHead;
        var attention = new MultiHeadAttention(Parameters(golden));
        var clauses = attention.Project(golden.Clauses);

        var outputs = new float[64][];
        Parallel.For(0, outputs.Length, i =>
        {
            outputs[i] = new float[golden.T * golden.M];
            attention.Forward(golden.Tokens, clauses, golden.Bias, outputs[i], new float[golden.H * golden.T * (golden.C + 1)]);
        });

        Assert.All(outputs, output => Assert.Equal(outputs[0], output));
    }

    private static MultiHeadParameters Parameters(GoldenMultiHead golden)
    {
        var parameters = new MultiHeadParameters(golden.M, golden.H, golden.M / golden.H);
        golden.Query.CopyTo(parameters.Query, 0);
        golden.Key.CopyTo(parameters.Key, 0);
        golden.Value.CopyTo(parameters.Value, 0);
        golden.QueryBias.CopyTo(parameters.QueryBias, 0);
        golden.KeyBias.CopyTo(parameters.KeyBias, 0);
        golden.ValueBias.CopyTo(parameters.ValueBias, 0);
        golden.Out.CopyTo(parameters.Output, 0);
        golden.OutBias.CopyTo(parameters.OutputBias, 0);
        return parameters;
    }
}

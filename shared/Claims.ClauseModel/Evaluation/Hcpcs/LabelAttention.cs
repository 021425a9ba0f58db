using System.Numerics.Tensors;
using Claims.Attention;

namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>
/// Cross-attention whose query is a code's text and whose keys are the texts of the training codes, with their labels as values: the weight that reaches a
/// label is its probability (matching networks, Vinyals et al. 2016, equation 1), the mean over heads. A logit is q·k/√d + what the shared words add. Scratch
/// memory is kept between calls: not for several threads at once. T queries, C training codes, E labels, H heads of width d.
/// </summary>
internal sealed class LabelAttention(LabelAttentionParameters layout, Support support)
{
    private readonly float[] _keys = new float[layout.Heads * support.Codes.Count * layout.HeadWidth];
    private float[] _queries = [];
    private float[] _weights = [];
    private float[] _bias = [];

    private int C => support.Codes.Count;

    private int E => support.Names.Count;

    /// <summary>Projects the training codes, which then serve any number of calls with the same parameters.</summary>
    public void Project(float[] parameters)
    {
        for (var head = 0; head < layout.Heads; head++)
        {
            Linear.Forward(support.Codes.Texts, layout.Keys[head].Of(parameters), [], KeysOf(head), C, layout.Text, layout.HeadWidth);
        }
    }

    /// <param name="texts">[T, D]</param>
    /// <param name="sharedWords">[T, C]</param>
    /// <param name="masked">[T, C] −∞ where a query must not look, 0 elsewhere; or empty.</param>
    /// <returns>[T, E] probabilities.</returns>
    public float[] Forward(float[] parameters, ReadOnlySpan<float> texts, ReadOnlySpan<float> sharedWords, ReadOnlySpan<float> masked)
    {
        var t = texts.Length / layout.Text;
        Grow(t);
        var mean = new float[t * E];
        var ofHead = new float[t * E];
        for (var head = 0; head < layout.Heads; head++)
        {
            Linear.Forward(texts, layout.Queries[head].Of(parameters), [], QueriesOf(head, t), t, layout.Text, layout.HeadWidth);
            var bias = _bias.AsSpan(0, t * C);
            TensorPrimitives.Multiply(sharedWords, layout.SharedWords.Of(parameters)[head], bias);
            if (!masked.IsEmpty)
            {
                TensorPrimitives.Add(bias, masked, bias);
            }

            ScaledDotProduct.Forward(
                QueriesOf(head, t), KeysOf(head), support.LabelShares, bias, [], ofHead, WeightsOf(head, t), t, C, layout.HeadWidth, E);
            TensorPrimitives.MultiplyAdd(ofHead, 1f / layout.Heads, mean, mean);
        }

        return mean;
    }

    /// <summary>Adds the gradients of the parameters, after <see cref="Forward"/> of the same queries.</summary>
    /// <param name="dProbabilities">[T, E]</param>
    public void Backward(
        float[] parameters, ReadOnlySpan<float> texts, ReadOnlySpan<float> sharedWords, ReadOnlySpan<float> dProbabilities, float[] gradient)
    {
        var t = texts.Length / layout.Text;
        var dOutput = new float[t * E];
        TensorPrimitives.Multiply(dProbabilities, 1f / layout.Heads, dOutput);
        var dLogits = _bias.AsSpan(0, t * C);
        for (var head = 0; head < layout.Heads; head++)
        {
            var (dQueries, dKeys, dLabels) = (new float[t * layout.HeadWidth], new float[C * layout.HeadWidth], new float[C * E]);
            ScaledDotProduct.Backward(
                QueriesOf(head, t), KeysOf(head), support.LabelShares, [], WeightsOf(head, t), dOutput, [], [], dQueries, dKeys, dLabels, [], dLogits, t, C,
                layout.HeadWidth, E);
            layout.SharedWords.Of(gradient)[head] += TensorPrimitives.Dot(dLogits, sharedWords);
            Linear.Backward(texts, layout.Queries[head].Of(parameters), dQueries, [], layout.Queries[head].Of(gradient), [], t, layout.Text, layout.HeadWidth);
            Linear.Backward(
                support.Codes.Texts, layout.Keys[head].Of(parameters), dKeys, [], layout.Keys[head].Of(gradient), [], C, layout.Text, layout.HeadWidth);
        }
    }

    private void Grow(int t)
    {
        if (_bias.Length < t * C)
        {
            _queries = new float[layout.Heads * t * layout.HeadWidth];
            _weights = new float[layout.Heads * t * C];
            _bias = new float[t * C];
        }
    }

    private Span<float> KeysOf(int head) => _keys.AsSpan(head * C * layout.HeadWidth, C * layout.HeadWidth);

    private Span<float> QueriesOf(int head, int t) => _queries.AsSpan(head * t * layout.HeadWidth, t * layout.HeadWidth);

    private Span<float> WeightsOf(int head, int t) => _weights.AsSpan(head * t * C, t * C);
}

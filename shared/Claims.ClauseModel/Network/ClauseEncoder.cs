using System.Numerics.Tensors;
using Claims.Learning;

namespace Claims.ClauseModel.Network;

/// <summary>Clauses as vectors: LN(text·Wᵀ + numbers·Gᵀ + b).</summary>
internal sealed class ClauseEncoder(ParameterLayout layout)
{
    private readonly NormLayer _norm = new(layout.ClauseNorm);
    private readonly GrowingBuffer _part = new();

    /// <summary>[C, M]</summary>
    public ReadOnlySpan<float> Output => _norm.Output;

    public void Forward(float[] parameters, EncodedPolicy policy)
    {
        var c = policy.Clauses;
        var sum = _norm.Input(c);
        LinearLayer.Forward(layout.ClauseText, layout.ClauseBias, parameters, policy.Text, sum, c);
        var numbers = _part.Take(sum.Length);
        LinearLayer.Forward(layout.ClauseNumbers, null, parameters, policy.Numbers, numbers, c);
        TensorPrimitives.Add(sum, numbers, sum);
        _norm.Forward(parameters);
    }

    public void Backward(float[] parameters, float[] gradient, EncodedPolicy policy, ReadOnlySpan<float> dy)
    {
        var dSum = _part.Zeros(dy.Length);
        _norm.Backward(parameters, gradient, dy, dSum);
        LinearLayer.Backward(layout.ClauseText, layout.ClauseBias, parameters, gradient, policy.Text, dSum, [], policy.Clauses);
        LinearLayer.Backward(layout.ClauseNumbers, null, parameters, gradient, policy.Numbers, dSum, [], policy.Clauses);
    }
}

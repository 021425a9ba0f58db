using System.Numerics.Tensors;
using Claims.Learning;

namespace Claims.ClauseModel.Network;

/// <summary>LN(x + relu(x·Uᵀ + b)·Dᵀ + c), with what its backward pass needs.</summary>
internal sealed class FeedForward(LinearSlots up, LinearSlots down, NormSlots norm)
{
    private readonly NormLayer _norm = new(norm);
    private readonly GrowingBuffer _x = new();
    private readonly GrowingBuffer _hidden = new();
    private readonly GrowingBuffer _dHidden = new();
    private readonly GrowingBuffer _dSum = new();

    public ReadOnlySpan<float> Output => _norm.Output;

    public void Forward(float[] parameters, ReadOnlySpan<float> x, int n)
    {
        x.CopyTo(_x.Take(x.Length));
        var hidden = _hidden.Take(n * up.Bias.Length);
        LinearLayer.Forward(up, parameters, x, hidden, n);
        TensorPrimitives.Max(hidden, 0f, hidden);
        var sum = _norm.Input(n);
        LinearLayer.Forward(down, parameters, hidden, sum, n);
        TensorPrimitives.Add(sum, x, sum);
        _norm.Forward(parameters);
    }

    /// <param name="dx">Accumulated.</param>
    public void Backward(float[] parameters, float[] gradient, ReadOnlySpan<float> dy, Span<float> dx, int n)
    {
        var dSum = _dSum.Zeros(dy.Length);
        _norm.Backward(parameters, gradient, dy, dSum);
        TensorPrimitives.Add(dx, dSum, dx);
        var dHidden = _dHidden.Zeros(_hidden.Current.Length);
        LinearLayer.Backward(down, parameters, gradient, _hidden.Current, dSum, dHidden, n);
        Mask(dHidden, _hidden.Current);
        LinearLayer.Backward(up, parameters, gradient, _x.Current, dHidden, dx, n);
    }

    /// <summary>No gradient where the rectifier was off.</summary>
    private static void Mask(Span<float> gradient, ReadOnlySpan<float> activation)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = activation[i] > 0 ? gradient[i] : 0;
        }
    }
}

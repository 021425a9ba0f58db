using Claims.Attention;
using Claims.Learning;

namespace Claims.ClauseModel.Network;

/// <summary>Layer normalisation that keeps what its backward pass needs.</summary>
internal sealed class NormLayer(NormSlots slots)
{
    private readonly GrowingBuffer _input = new();
    private readonly GrowingBuffer _output = new();
    private readonly GrowingBuffer _mean = new();
    private readonly GrowingBuffer _inverse = new();

    public ReadOnlySpan<float> Output => _output.Current;

    private int Width => slots.Gain.Length;

    /// <summary>Where the caller writes the input, [n, M].</summary>
    public Span<float> Input(int n) => _input.Take(n * Width);

    public void Forward(float[] parameters)
    {
        var n = _input.Current.Length / Width;
        LayerNorm.Forward(
            _input.Current, slots.Gain.Of(parameters), slots.Bias.Of(parameters), _output.Take(n * Width), _mean.Take(n), _inverse.Take(n), n, Width);
    }

    public void Backward(float[] parameters, float[] gradient, ReadOnlySpan<float> dy, Span<float> dx) => LayerNorm.Backward(
        _input.Current, slots.Gain.Of(parameters), _mean.Current, _inverse.Current, dy, dx, slots.Gain.Of(gradient), slots.Bias.Of(gradient), _mean.Current.Length, Width);
}

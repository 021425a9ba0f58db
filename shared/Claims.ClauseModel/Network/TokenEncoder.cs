using System.Numerics.Tensors;
using Claims.Learning;

namespace Claims.ClauseModel.Network;

/// <summary>Tokens in the light of the other tokens of their claim, and how surprising each code is among them.</summary>
internal sealed class TokenEncoder(ParameterLayout layout)
{
    private readonly TokenEmbedding _embedding = new(layout);
    private readonly OtherTokens _others = new(layout);
    private readonly CodeReconstruction _reconstruction = new(layout);
    private readonly NormLayer _norm = new(layout.SelfNorm);
    private readonly FeedForward _feedForward = new(layout.EncodeUp, layout.EncodeDown, layout.EncodeNorm);
    private readonly GrowingBuffer _dNorm = new();
    private readonly GrowingBuffer _dSum = new();
    private readonly GrowingBuffer _dContext = new();
    private readonly GrowingBuffer _dEmbedding = new();

    /// <summary>[rows, M]</summary>
    public ReadOnlySpan<float> Output => _feedForward.Output;

    /// <summary>[rows] −log p(code | other tokens)</summary>
    public ReadOnlySpan<float> Surprise => _reconstruction.Surprise;

    private int Width => layout.Shape.Width;

    public void Forward(float[] parameters, ClaimRows rows)
    {
        _embedding.Forward(parameters, rows);
        _others.Forward(parameters, rows, _embedding.Output);
        _reconstruction.Forward(parameters, rows, _others.Output);
        var sum = _norm.Input(rows.Count);
        LinearLayer.Forward(layout.SelfOut, parameters, _others.Output, sum, rows.Count);
        TensorPrimitives.Add(sum, _embedding.Output, sum);
        var direction = layout.SelfSurprise.Of(parameters);
        for (var row = 0; row < rows.Count; row++)
        {
            var target = sum.Slice(row * Width, Width);
            TensorPrimitives.MultiplyAdd(direction, Surprise[row], target, target);
        }

        _norm.Forward(parameters);
        _feedForward.Forward(parameters, _norm.Output, rows.Count);
    }

    /// <param name="dOutput">[rows, M]</param>
    /// <param name="dSurprise">[rows] gradient that reaches the surprise from outside; added to in passing.</param>
    public void Backward(float[] parameters, float[] gradient, ClaimRows rows, ReadOnlySpan<float> dOutput, Span<float> dSurprise)
    {
        var dNorm = _dNorm.Zeros(dOutput.Length);
        var dSum = _dSum.Zeros(dOutput.Length);
        _feedForward.Backward(parameters, gradient, dOutput, dNorm, rows.Count);
        _norm.Backward(parameters, gradient, dNorm, dSum);
        var direction = layout.SelfSurprise.Of(parameters);
        var dDirection = layout.SelfSurprise.Of(gradient);
        for (var row = 0; row < rows.Count; row++)
        {
            var above = dSum.Slice(row * Width, Width);
            dSurprise[row] += TensorPrimitives.Dot<float>(above, direction);
            TensorPrimitives.MultiplyAdd(above, Surprise[row], dDirection, dDirection);
        }

        var dContext = _dContext.Zeros(dOutput.Length);
        var dEmbedding = _dEmbedding.Take(dOutput.Length);
        dSum.CopyTo(dEmbedding);
        LinearLayer.Backward(layout.SelfOut, parameters, gradient, _others.Output, dSum, dContext, rows.Count);
        _reconstruction.Backward(parameters, gradient, dSurprise, dContext);
        _others.Backward(parameters, gradient, rows, dContext, dEmbedding);
        _embedding.Backward(parameters, gradient, rows, dEmbedding);
    }
}

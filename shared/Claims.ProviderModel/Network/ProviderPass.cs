using System.Numerics.Tensors;
using Claims.Attention;
using Claims.Learning;

namespace Claims.ProviderModel.Network;

/// <summary>
/// The provider network, forward and backward. A claim x becomes e = relu(W·x + b); gated attention pools the claims of a provider, for each head apart; what is
/// pooled and the totals go together through one hidden layer and past it: logit = out·relu(hidden·z) + skip·z.
/// </summary>
public sealed class ProviderPass(ProviderSlots slots)
{
    private readonly ProviderShape _shape = slots.Shape;
    private readonly GatedAttentionPooling _pooling = new(slots.Shape.Pooling);
    private float[] _embedded = [];
    private float[] _decision = [];
    private float[] _hidden = [];

    /// <summary>[N, H] attention of the last forward pass.</summary>
    public ReadOnlySpan<float> Weights => _pooling.Weights;

    /// <param name="keep">What of the decision's inputs and hidden units is left, already scaled: for training. Empty: all of it.</param>
    /// <returns>[B] logits.</returns>
    public float[] Forward(float[] parameters, ProviderBatch batch, Dropout? keep = null)
    {
        var (n, bags) = (batch.Starts[^1], batch.Providers);
        _embedded = new float[n * _shape.Width];
        (_decision, _hidden) = (new float[bags * _shape.Decision], new float[bags * _shape.Hidden]);
        var pooled = new float[bags * _shape.Heads * _shape.Width];
        LinearLayer.Forward(slots.Claim, parameters, batch.Claims, _embedded, n);
        TensorPrimitives.Max(_embedded, 0, _embedded);
        _pooling.Forward(slots.Pooling(parameters), _embedded, batch.Starts, pooled);
        for (var i = 0; i < bags; i++)
        {
            var row = _decision.AsSpan(i * _shape.Decision, _shape.Decision);
            pooled.AsSpan(i * _shape.Heads * _shape.Width, _shape.Heads * _shape.Width).CopyTo(row);
            batch.Totals.AsSpan(i * _shape.Totals, _shape.Totals).CopyTo(row[(_shape.Heads * _shape.Width)..]);
        }

        keep?.OnInputs(_decision);
        LinearLayer.Forward(slots.Hidden, parameters, _decision, _hidden, bags);
        TensorPrimitives.Max(_hidden, 0, _hidden);
        keep?.OnHidden(_hidden);
        var logits = new float[bags];
        LinearLayer.Forward(slots.Out, parameters, _hidden, logits, bags);
        var straight = new float[bags];
        LinearLayer.Forward(slots.Skip, null, parameters, _decision, straight, bags);
        TensorPrimitives.Add(logits, straight, logits);
        return logits;
    }

    /// <summary>Adds the gradients of the last forward pass.</summary>
    /// <param name="dLogits">[B]</param>
    /// <param name="keep">As in the forward pass.</param>
    public void Backward(float[] parameters, float[] gradient, ProviderBatch batch, ReadOnlySpan<float> dLogits, Dropout? keep = null)
    {
        var (n, bags) = (batch.Starts[^1], batch.Providers);
        var (dHidden, dDecision) = (new float[_hidden.Length], new float[_decision.Length]);
        LinearLayer.Backward(slots.Out, parameters, gradient, _hidden, dLogits, dHidden, bags);
        LinearLayer.Backward(slots.Skip, null, parameters, gradient, _decision, dLogits, dDecision, bags);
        keep?.OnHidden(dHidden);
        ThroughRelu(_hidden, dHidden);
        LinearLayer.Backward(slots.Hidden, parameters, gradient, _decision, dHidden, dDecision, bags);
        keep?.OnInputs(dDecision);
        var (dPooled, dEmbedded) = (new float[bags * _shape.Heads * _shape.Width], new float[_embedded.Length]);
        for (var i = 0; i < bags; i++)
        {
            dDecision.AsSpan(i * _shape.Decision, _shape.Heads * _shape.Width).CopyTo(dPooled.AsSpan(i * _shape.Heads * _shape.Width));
        }

        _pooling.Backward(slots.Pooling(parameters), slots.Pooling(gradient), _embedded, batch.Starts, dPooled, dEmbedded);
        ThroughRelu(_embedded, dEmbedded);
        LinearLayer.Backward(slots.Claim, parameters, gradient, batch.Claims, dEmbedded, [], n);
    }

    private static void ThroughRelu(float[] values, float[] gradient)
    {
        for (var i = 0; i < values.Length; i++)
        {
            gradient[i] = values[i] > 0 ? gradient[i] : 0;
        }
    }
}

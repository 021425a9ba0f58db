using System.Numerics.Tensors;

namespace Claims.ProviderModel.Network;

/// <summary>
/// What training leaves out by chance (Srivastava et al., "Dropout", 2014): each entry is 0 with the rate, else 1/(1 − rate), so that the mean stays.
/// </summary>
/// <param name="Inputs">[B, <see cref="ProviderShape.Decision"/>]</param>
/// <param name="Hidden">[B, <see cref="ProviderShape.Hidden"/>]</param>
public sealed record Dropout(float[] Inputs, float[] Hidden)
{
    public static Dropout Draw(Random random, ProviderShape shape, int providers, double rate)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(shape);
        return new Dropout(Draw(random, providers * shape.Decision, rate), Draw(random, providers * shape.Hidden, rate));
    }

    /// <summary>inputs ⊙ mask, in place: values in the forward pass, gradients in the backward pass.</summary>
    internal void OnInputs(Span<float> inputs) => TensorPrimitives.Multiply(inputs, Inputs, inputs);

    /// <inheritdoc cref="OnInputs"/>
    internal void OnHidden(Span<float> hidden) => TensorPrimitives.Multiply(hidden, Hidden, hidden);

    private static float[] Draw(Random random, int length, double rate)
    {
        var mask = new float[length];
        for (var i = 0; i < length; i++)
        {
            mask[i] = random.NextDouble() < rate ? 0 : (float)(1 / (1 - rate));
        }

        return mask;
    }
}

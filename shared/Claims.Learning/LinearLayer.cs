using Claims.Attention;

namespace Claims.Learning;

/// <summary>y = x·Wᵀ + b with the layer's slots of the flat parameter array.</summary>
public static class LinearLayer
{
    public static void Forward(LinearSlots slots, float[] parameters, ReadOnlySpan<float> x, Span<float> y, int n) =>
        Forward(slots.Weight, slots.Bias, parameters, x, y, n);

    public static void Forward(ParameterSlot weight, ParameterSlot? bias, float[] parameters, ReadOnlySpan<float> x, Span<float> y, int n) =>
        Linear.Forward(x, weight.Of(parameters), bias is null ? [] : bias.Of(parameters), y, n, weight.Dimensions[1], weight.Dimensions[0]);

    /// <param name="dx">Accumulated, or empty where nobody needs it.</param>
    public static void Backward(LinearSlots slots, float[] parameters, float[] gradient, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx, int n) =>
        Backward(slots.Weight, slots.Bias, parameters, gradient, x, dy, dx, n);

    public static void Backward(
        ParameterSlot weight, ParameterSlot? bias, float[] parameters, float[] gradient, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx, int n) => Linear.Backward(
        x, weight.Of(parameters), dy, dx, weight.Of(gradient), bias is null ? [] : bias.Of(gradient), n, weight.Dimensions[1], weight.Dimensions[0]);
}

namespace Claims.Learning;

/// <summary>Where one named parameter lies in the flat array of all parameters.</summary>
/// <param name="Name">Name of the initializer in <c>model.onnx</c>.</param>
/// <param name="Dimensions">Shape, row-major; linear weights are [outputs, inputs].</param>
/// <param name="Fill">How it starts.</param>
/// <param name="Decays">Whether weight decay applies: to matrices, not to biases, gains and scalars.</param>
public sealed record ParameterSlot(string Name, int Offset, int[] Dimensions, InitialFill Fill, bool Decays)
{
    public int Length { get; } = Dimensions.Aggregate(1, (product, size) => product * size);

    /// <summary>The parameter's values, or its gradient, in an array of that layout.</summary>
    public Span<float> Of(float[] values) => values.AsSpan(Offset, Length);
}

public enum InitialFill
{
    Zero,
    One,

    /// <summary>Uniform in ±√(6 / (inputs + outputs)) (Glorot and Bengio 2010).</summary>
    Glorot,

    /// <summary>Normal with a deviation of 0.02.</summary>
    SmallNormal,
}

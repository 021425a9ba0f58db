namespace Claims.Learning;

/// <summary>Parameters before training.</summary>
public static class InitialParameters
{
    private const double SmallDeviation = 0.02;

    /// <returns>[<see cref="ParameterSlots.Length"/>], the same for the same seed.</returns>
    public static float[] Create(ParameterSlots layout, int seed)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var random = new Random(seed);
        var values = new float[layout.Length];
        foreach (var slot in layout.Slots)
        {
            Fill(slot.Of(values), slot, random);
        }

        return values;
    }

    private static void Fill(Span<float> values, ParameterSlot slot, Random random)
    {
        var bound = Math.Sqrt(6.0 / (slot.Dimensions[0] + slot.Dimensions[^1]));
        foreach (ref var value in values)
        {
            value = slot.Fill switch
            {
                InitialFill.One => 1,
                InitialFill.Glorot => (float)(((2 * random.NextDouble()) - 1) * bound),
                InitialFill.SmallNormal => (float)(SmallDeviation * Normal(random)),
                _ => 0,
            };
        }
    }

    /// <summary>Box and Muller (1958).</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

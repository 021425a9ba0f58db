namespace Claims.Attention.Tests;

/// <summary>Gradients of a loss by central differences in float64: wrong by about 1e-9 for the losses of these tests.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-5;

    public static float[] Gradient(Func<double[], double> loss, ReadOnlySpan<float> at)
    {
        var point = Doubles(at);
        var gradient = new float[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            var value = point[i];
            point[i] = value + Step;
            var above = loss(point);
            point[i] = value - Step;
            var below = loss(point);
            point[i] = value;
            gradient[i] = (float)((above - below) / (2 * Step));
        }

        return gradient;
    }

    public static double[] Doubles(ReadOnlySpan<float> values)
    {
        var doubles = new double[values.Length];
        for (var i = 0; i < doubles.Length; i++)
        {
            doubles[i] = values[i];
        }

        return doubles;
    }

    public static float[] Floats(IEnumerable<double> values) => [.. values.Select(value => (float)value)];

    /// <summary>Σ values·upstream: a loss whose gradient by the values is the upstream gradient.</summary>
    public static double Weighted(IEnumerable<double> values, IEnumerable<float> upstream) => values.Zip(upstream, (value, weight) => value * weight).Sum();
}

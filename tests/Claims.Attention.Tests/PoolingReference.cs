namespace Claims.Attention.Tests;

/// <summary>Gated attention pooling by its equations, in float64 and without regard to speed.</summary>
internal static class PoolingReference
{
    /// <returns>[B, H·D]</returns>
    public static double[] Pool(GatedPoolingShape shape, double[] x, int[] starts, double[] v, double[] bv, double[] u, double[] bu, double[] w)
    {
        var pooled = new double[(starts.Length - 1) * shape.Pooled];
        for (var bag = 0; bag + 1 < starts.Length; bag++)
        {
            for (var head = 0; head < shape.Heads; head++)
            {
                var exponentials = Enumerable.Range(starts[bag], starts[bag + 1] - starts[bag]).Select(i => Math.Exp(Score(i, head))).ToArray();
                for (var k = 0; k < shape.Width; k++)
                {
                    pooled[(bag * shape.Pooled) + (head * shape.Width) + k] =
                        exponentials.Select((exponential, i) => exponential / exponentials.Sum() * x[((starts[bag] + i) * shape.Width) + k]).Sum();
                }
            }
        }

        return pooled;

        double Score(int i, int head)
        {
            var logit = Enumerable.Range(head * shape.Gate, shape.Gate).Sum(unit => w[unit] * Math.Tanh(Of(v, bv, i, unit)) / (1 + Math.Exp(-Of(u, bu, i, unit))));
            return shape.Cap * Math.Tanh(shape.Sharpness * logit / shape.Cap);
        }

        double Of(double[] weights, double[] bias, int i, int unit) =>
            bias[unit] + Enumerable.Range(0, shape.Width).Sum(k => weights[(unit * shape.Width) + k] * x[(i * shape.Width) + k]);
    }
}

namespace Claims.Attention.Tests;

/// <summary>The forward passes as their equations are written, in float64: what the kernels are held against.</summary>
internal static class Reference
{
    /// <summary>C + A·B</summary>
    public static float[] AddProduct(float[] a, float[] b, float[] c, int n, int m, int k)
    {
        var sum = new float[n * m];
        for (var i = 0; i < sum.Length; i++)
        {
            double element = c[i];
            for (var p = 0; p < k; p++)
            {
                element += (double)a[(i / m * k) + p] * b[(p * m) + (i % m)];
            }

            sum[i] = (float)element;
        }

        return sum;
    }

    public static double[] Linear(double[] x, double[] w, double[] bias, int n, int inputs, int outputs)
    {
        var y = new double[n * outputs];
        for (var i = 0; i < y.Length; i++)
        {
            var (row, output) = (i / outputs, i % outputs);
            y[i] = (bias.Length > 0 ? bias[output] : 0) + Enumerable.Range(0, inputs).Sum(p => x[(row * inputs) + p] * w[(output * inputs) + p]);
        }

        return y;
    }

    public static double[] LayerNorm(double[] x, double[] gain, double[] bias, int m) =>
        [.. x.Chunk(m).SelectMany(row =>
        {
            var mean = row.Average();
            var deviation = Math.Sqrt(row.Average(value => (value - mean) * (value - mean)) + Attention.LayerNorm.Epsilon);
            return row.Select((value, j) => ((value - mean) / deviation * gain[j]) + bias[j]);
        })];

    /// <returns>Logits and weights [T, C + 1 with a null key], output [T, E].</returns>
    public static (double[] Logits, double[] Weights, double[] Output) ScaledDotProduct(double[] q, double[] k, double[] v, double[] bias, double[] nullKey, AttentionShape shape)
    {
        var (t, c, d, e) = shape;
        var logits = new List<double>();
        var weights = new List<double>();
        var output = new double[t * e];
        for (var i = 0; i < t; i++)
        {
            var row = Enumerable.Range(0, c).Select(j => (Dot(q, i, k, j, d) / Math.Sqrt(d)) + (bias.Length > 0 ? bias[(i * c) + j] : 0)).ToList();
            if (nullKey.Length > 0)
            {
                row.Add(Dot(q, i, nullKey, 0, d) / Math.Sqrt(d));
            }

            var exps = row.Select(Math.Exp).ToArray();
            var shares = exps.Select(exp => exp == 0 ? 0 : exp / exps.Sum()).ToArray();
            logits.AddRange(row);
            weights.AddRange(shares);
            for (var j = 0; j < e; j++)
            {
                output[(i * e) + j] = Enumerable.Range(0, c).Sum(clause => shares[clause] * v[(clause * e) + j]);
            }
        }

        return ([.. logits], [.. weights], output);
    }

    private static double Dot(double[] a, int i, double[] b, int j, int width) => Enumerable.Range(0, width).Sum(p => a[(i * width) + p] * b[(j * width) + p]);
}

/// <param name="T">Queries.</param>
/// <param name="C">Clauses.</param>
/// <param name="D">Width of queries and keys.</param>
/// <param name="E">Width of values.</param>
internal sealed record AttentionShape(int T, int C, int D, int E);

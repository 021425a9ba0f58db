using static Claims.Attention.Tests.FiniteDifferences;

namespace Claims.Attention.Tests;

/// <summary>One head of width D at an offset in rows of a stride; F flags.</summary>
public class RelationalAttentionTests
{
    private const int F = 5;

    [Theory]
    [InlineData(1, 1, 1, 1, 0)]
    [InlineData(3, 19, 4, 9, 4)]
    [InlineData(2, 5, 16, 32, 16)]
    [InlineData(2, 0, 4, 8, 4)]
    [InlineData(0, 3, 4, 8, 4)]
    public void Output_equals_the_reference_and_gradients_finite_differences(int t, int c, int d, int stride, int offset)
    {
        var head = new RelationalAttention(t, c, d, stride, offset);
        var random = new Random(42);
        float[][] inputs =
        [
            Randoms.Array(random, t * stride), Randoms.Array(random, c * stride), Randoms.Array(random, c * stride),
            Randoms.Array(random, F), Randoms.Array(random, F * d), Randoms.Array(random, d), Randoms.Array(random, 1),
        ];
        var relations = Enumerable.Range(0, t * c).Select(_ => (uint)random.Next(1 << F)).ToArray();
        var (dOutput, dWeights, dLogits) = (Randoms.Array(random, t * stride), Randoms.Array(random, t * (c + 1)), Randoms.Array(random, t * (c + 1)));
        var (logits, weights, output) = (new float[t * (c + 1)], new float[t * (c + 1)], new float[t * stride]);
        var gradients = inputs.Select(input => new float[input.Length]).ToArray();
        double[][] point = [.. inputs.Select(input => Doubles(input))];

        head.Forward(inputs[0], inputs[1], inputs[2], relations, inputs[3], inputs[4], inputs[5], inputs[6][0], logits, weights, output);
        head.Backward(
            inputs[0], inputs[1], inputs[2], relations, inputs[4], inputs[5], weights, dOutput, dWeights.ToArray(), dLogits.ToArray(),
            gradients[0], gradients[1], gradients[2], gradients[3], gradients[4], gradients[5], ref gradients[6][0]);

        var expected = Reference(head, point, relations);
        Near.Equal(Floats(expected.Logits), logits);
        Near.Equal(Floats(expected.Weights), weights);
        Near.Equal(Floats(expected.Output), output);
        for (var input = 0; input < inputs.Length; input++)
        {
            Near.Equal(Gradient(at => Loss([.. point[..input], at, .. point[(input + 1)..]]), inputs[input]), gradients[input]);
        }

        double Loss(double[][] at)
        {
            var (logits, weights, output) = Reference(head, at, relations);
            return Weighted(output, dOutput) + Weighted(weights, dWeights) + Weighted(logits, dLogits);
        }
    }

    [Fact]
    public void Other_heads_in_the_same_rows_are_left_alone()
    {
        var head = new RelationalAttention(1, 1, 1, 3, 1);
        float[] output = [7, 0, 9];

        head.Forward([1, 2, 3], [1, 2, 3], [1, 2, 3], [0], [], [], [0], float.NegativeInfinity, new float[2], new float[2], output);

        Assert.Equal([7, 2, 9], output);
    }

    /// <param name="at">q, k, v, what flags add to logits, what they add to values, null key, null bias.</param>
    private static (double[] Logits, double[] Weights, double[] Output) Reference(RelationalAttention head, double[][] at, uint[] relations)
    {
        var (t, c, d) = (head.Queries, head.Keys, head.Width);
        var (logits, weights, output) = (new List<double>(), new List<double>(), new double[t * head.Stride]);
        for (var i = 0; i < t; i++)
        {
            var query = Row(at[0], i);
            var row = Enumerable.Range(0, c).Select(j => (Dot(query, Row(at[1], j)) / Math.Sqrt(d)) + Flags(i, j).Sum(flag => at[3][flag])).ToList();
            row.Add((Dot(query, at[5]) / Math.Sqrt(d)) + at[6][0]);
            var shares = row.Select(logit => Math.Exp(logit) / row.Sum(Math.Exp)).ToArray();
            logits.AddRange(row);
            weights.AddRange(shares);
            for (var x = 0; x < d; x++)
            {
                output[(i * head.Stride) + head.Offset + x] = Enumerable.Range(0, c)
                    .Sum(j => shares[j] * (Row(at[2], j)[x] + Flags(i, j).Sum(flag => at[4][(flag * d) + x])));
            }
        }

        return ([.. logits], [.. weights], output);

        double[] Row(double[] rows, int index) => rows.AsSpan((index * head.Stride) + head.Offset, d).ToArray();

        IEnumerable<int> Flags(int i, int j) => Enumerable.Range(0, F).Where(flag => ((relations[(i * c) + j] >> flag) & 1) == 1);

        static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
    }
}

using System.Numerics;
using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Evaluation;

/// <summary>The network's own inputs pooled over a claim, for a model without attention: of each relation mark whether and how often, of each number maximum and mean.</summary>
internal static class PooledFeatures
{
    private const int Marks = 32;

    public static int Count(ModelShape shape) => (2 * Marks) + (3 * shape.TokenNumbers);

    public static double[] Of(EncodedClaim claim, EncodedPolicy policy, ModelShape shape)
    {
        var pooled = new double[Count(shape)];
        var (n, seen) = (shape.TokenNumbers, 0);
        for (var t = 0; t < claim.Tokens; t++)
        {
            if (!claim.Judged[t])
            {
                continue;
            }

            for (var c = 0; c < policy.Clauses; c++)
            {
                for (var rest = claim.Relations[(t * policy.Clauses) + c]; rest != 0; rest &= rest - 1)
                {
                    pooled[Marks + BitOperations.TrailingZeroCount(rest)]++;
                }
            }

            Numbers(claim.Numbers.AsSpan(t * n, n), pooled.AsSpan(2 * Marks), isHeader: t == 0, isFirstLine: seen++ == 1);
        }

        var lines = Math.Max(1, claim.Judged.Count(judged => judged) - 1);
        for (var i = 0; i < n; i++)
        {
            pooled[(2 * Marks) + (2 * n) + i] /= lines;
        }

        for (var mark = 0; mark < Marks; mark++)
        {
            pooled[mark] = pooled[Marks + mark] > 0 ? 1 : 0;
            pooled[Marks + mark] = Math.Log(1 + pooled[Marks + mark]);
        }

        return pooled;
    }

    /// <summary>Header as it is; of the lines largest and sum.</summary>
    private static void Numbers(ReadOnlySpan<float> numbers, Span<double> pooled, bool isHeader, bool isFirstLine)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (isHeader)
            {
                pooled[i] = numbers[i];
            }
            else
            {
                var largest = pooled[numbers.Length + i];
                pooled[numbers.Length + i] = isFirstLine ? numbers[i] : Math.Max(largest, numbers[i]);
                pooled[(2 * numbers.Length) + i] += numbers[i];
            }
        }
    }
}

using Claims.Attention;

namespace Claims.ClauseModel.Scoring.Attending;

/// <summary>
/// Attention parameters before any training: one seeded rotation of the embedding space, split into heads, the same for queries and keys, so that the
/// heads' logits add up to a scaled cosine and each head sees it from its own side. A further coordinate carries the constant logit of the null key.
/// </summary>
internal static class UntrainedHeads
{
    public const int Heads = 4;
    private const int Seed = 20260102;

    /// <summary>Logit of a clause whose text points the same way as the line, in the mean over heads.</summary>
    private const float Temperature = 4;

    /// <summary>
    /// Logit of "no clause governs": above the best likeness of words with a clause that names other services, below a clause that names this one.
    /// </summary>
    private const float NullLogit = 1;

    /// <param name="width">Width of the embeddings, a multiple of <see cref="Heads"/>.</param>
    public static MultiHeadParameters Create(int width)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(width % Heads, 0, nameof(width));
        var (part, d) = (width / Heads, (width / Heads) + 1);
        var parameters = new MultiHeadParameters(width, Heads, d);
        var rotation = Rotation(width, new Random(Seed));

        // The kernel divides by √d; each head holds a part of the cosine, so that the mean over heads of the logits has Temperature · cosine.
        var gain = MathF.Sqrt(Temperature * Heads * MathF.Sqrt(d));
        for (var head = 0; head < Heads; head++)
        {
            for (var i = 0; i < part; i++)
            {
                for (var j = 0; j < width; j++)
                {
                    var value = rotation[(((head * part) + i) * width) + j];
                    parameters.Query[(((head * d) + i) * width) + j] = value * gain;
                    parameters.Key[(((head * d) + i) * width) + j] = value * gain;
                    parameters.Value[(((head * d) + i) * width) + j] = value;
                    parameters.Output[(j * Heads * d) + (head * d) + i] = value;
                }
            }

            parameters.QueryBias[(head * d) + part] = 1;
            parameters.NullKey[(head * d) + part] = NullLogit * MathF.Sqrt(d);
        }

        return parameters;
    }

    /// <summary>A random orthogonal matrix, rows orthonormal by Gram-Schmidt.</summary>
    private static float[] Rotation(int n, Random random)
    {
        var rows = new double[n][];
        for (var i = 0; i < n; i++)
        {
            // The sum of twelve uniform numbers is near enough to normal for a direction without preference.
            var row = Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6).ToArray();
            for (var j = 0; j < i; j++)
            {
                var dot = row.Zip(rows[j], (x, y) => x * y).Sum();
                row = row.Zip(rows[j], (x, y) => x - (dot * y)).ToArray();
            }

            var norm = Math.Sqrt(row.Sum(value => value * value));
            rows[i] = Array.ConvertAll(row, value => value / norm);
        }

        return [.. rows.SelectMany(row => row).Select(value => (float)value)];
    }
}

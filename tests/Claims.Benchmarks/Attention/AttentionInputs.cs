namespace Claims.Benchmarks.Attention;

/// <summary>Random queries [T, D], keys [C, D] and [D, C], values [C, D]; the same each time.</summary>
internal sealed class AttentionInputs
{
    public AttentionInputs(int queries, int clauses, int width)
    {
        var random = new Random(20261121);
        (Q, K, V) = (Random(random, queries * width), Random(random, clauses * width), Random(random, clauses * width));
        KTransposed = new float[K.Length];
        for (var i = 0; i < K.Length; i++)
        {
            KTransposed[(i % width * clauses) + (i / width)] = K[i];
        }
    }

    public float[] Q { get; }

    public float[] K { get; }

    public float[] KTransposed { get; }

    public float[] V { get; }

    /// <summary>Between −1 and 1.</summary>
    public static float[] Random(Random random, int length) => Array.ConvertAll(new float[length], _ => (random.NextSingle() - 0.5f) * 2);
}

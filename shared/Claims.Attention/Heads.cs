namespace Claims.Attention;

/// <summary>Between [N, H·D], as projections give it, and [H, N, D], as heads take it.</summary>
internal static class Heads
{
    public static float[] Split(ReadOnlySpan<float> joined, int n, MultiHeadParameters parameters)
    {
        var (h, d) = (parameters.Heads, parameters.HeadWidth);
        var split = new float[joined.Length];
        for (var i = 0; i < n; i++)
        {
            for (var head = 0; head < h; head++)
            {
                joined.Slice(((i * h) + head) * d, d).CopyTo(split.AsSpan(((head * n) + i) * d, d));
            }
        }

        return split;
    }

    public static float[] Join(ReadOnlySpan<float> split, int n, MultiHeadParameters parameters)
    {
        var (h, d) = (parameters.Heads, parameters.HeadWidth);
        var joined = new float[split.Length];
        for (var i = 0; i < n; i++)
        {
            for (var head = 0; head < h; head++)
            {
                split.Slice(((head * n) + i) * d, d).CopyTo(joined.AsSpan(((i * h) + head) * d, d));
            }
        }

        return joined;
    }
}

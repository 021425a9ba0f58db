namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>
/// Mean of −log((1 − ε) p + ε), p being the probability of all labels of a code together. ε keeps a code whose labels only its own family carries, which no
/// attention can find, from drowning the others.
/// </summary>
internal static class LabelLoss
{
    private const float Epsilon = 1e-3f;

    /// <param name="probabilities">[T, E]</param>
    /// <param name="wanted">Labels of each of the T codes.</param>
    public static double Of(ReadOnlySpan<float> probabilities, IReadOnlyList<int[]> wanted)
    {
        var sum = 0.0;
        for (var code = 0; code < wanted.Count; code++)
        {
            sum -= Math.Log(Lifted(probabilities, wanted, code));
        }

        return sum / wanted.Count;
    }

    /// <returns>[T, E] gradient of the loss by the probabilities.</returns>
    public static float[] Gradient(ReadOnlySpan<float> probabilities, IReadOnlyList<int[]> wanted)
    {
        var gradient = new float[probabilities.Length];
        var e = probabilities.Length / wanted.Count;
        for (var code = 0; code < wanted.Count; code++)
        {
            var slope = -(1 - Epsilon) / (Lifted(probabilities, wanted, code) * wanted.Count);
            foreach (var label in wanted[code])
            {
                gradient[(code * e) + label] = slope;
            }
        }

        return gradient;
    }

    private static float Lifted(ReadOnlySpan<float> probabilities, IReadOnlyList<int[]> wanted, int code)
    {
        var e = probabilities.Length / wanted.Count;
        var p = 0f;
        foreach (var label in wanted[code])
        {
            p += probabilities[(code * e) + label];
        }

        return ((1 - Epsilon) * p) + Epsilon;
    }
}

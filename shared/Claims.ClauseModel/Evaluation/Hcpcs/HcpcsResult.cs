using Claims.Statistics.Resampling;

namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>
/// How often a way to rank labels puts one of a code's own first, or among the first three, with 95 % intervals that resample whole
/// families.
/// </summary>
/// <param name="Task">What is ranked.</param>
/// <param name="Method">How.</param>
/// <param name="Codes">Number of codes ranked for, none of which, nor any of their families, was trained on.</param>
/// <param name="Labels">Number of candidates.</param>
public sealed record HcpcsResult(string Task, string Method, int Codes, int Labels, BootstrapInterval HitAt1, BootstrapInterval HitAt3)
{
    private const int Seed = 1;

    /// <param name="scores">[T, E] larger being nearer.</param>
    internal static HcpcsResult Of(HcpcsTask task, string method, Support support, CodeSet codes, float[] scores)
    {
        var e = support.Names.Count;
        var ranks = Enumerable.Range(0, codes.Count).Select(code => Rank(scores.AsSpan(code * e, e), support.IdsOf(codes.Labels[code]))).ToArray();
        return new HcpcsResult(task.Name, method, codes.Count, e, Share(1), Share(3));

        BootstrapInterval Share(int first) => Bootstrap.OfGroups(codes.Families, drawn => HitShare(ranks, drawn, first), Seed)
            ?? throw new ArgumentException("is empty: there is nothing to measure on", nameof(codes));
    }

    /// <summary>
    /// The best rank of a label that belongs. Others with the same score stand before it, so that scoring all alike gains nothing; a code all of whose labels
    /// are unknown to training comes last.
    /// </summary>
    internal static int Rank(ReadOnlySpan<float> scores, int[] wanted)
    {
        var best = float.NegativeInfinity;
        foreach (var label in wanted)
        {
            best = MathF.Max(best, scores[label]);
        }

        var rank = 1;
        for (var label = 0; label < scores.Length; label++)
        {
            rank += !wanted.Contains(label) && scores[label] >= best ? 1 : 0;
        }

        return rank;
    }

    private static double? HitShare(int[] ranks, ReadOnlySpan<int> drawn, int first)
    {
        var hits = 0;
        foreach (var code in drawn)
        {
            hits += ranks[code] <= first ? 1 : 0;
        }

        return drawn.IsEmpty ? null : (double)hits / drawn.Length;
    }
}

using Claims.ClauseModel.Scoring.Attending;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring;

/// <summary>The part of a line's attention that is worth reporting.</summary>
internal static class LineWeights
{
    private const double LeastWeight = 0.01;
    private const int MostClauses = 10;

    /// <summary>Strongest first, down to one hundredth, ten at most.</summary>
    public static IReadOnlyList<ClauseWeight> Of(LineAttention attention)
    {
        var columns = attention.Weights.Length;
        var strongest = new List<int>();
        for (var c = 0; c < attention.Relations.Count; c++)
        {
            if (attention.Weights[c] >= LeastWeight)
            {
                strongest.Add(c);
            }
        }

        return
        [
            .. strongest.OrderByDescending(c => attention.Weights[c]).ThenBy(c => c).Take(MostClauses).Select(c => new ClauseWeight(
                attention.Relations[c].Clause.Id,
                Math.Round(attention.Weights[c], 6),
                [.. Enumerable.Range(0, attention.Heads.Length / columns).Select(head => Math.Round(attention.Heads[(head * columns) + c], 6))])),
        ];
    }
}

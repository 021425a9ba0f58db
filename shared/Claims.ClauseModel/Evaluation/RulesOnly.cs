using Claims.ClauseModel.Features;
using Claims.ClauseModel.Relations;

namespace Claims.ClauseModel.Evaluation;

/// <summary>The number of conditions that the structured rules find broken, history included.</summary>
internal sealed class RulesOnly : IClaimRanker
{
    public string Name => "rules only";

    public double[] Score(IReadOnlyList<LabelledClaim> claims) => [.. claims.Select(claim => (double)Broken(claim.Related()))];

    private static int Broken(RelatedClaim related) => related.Lines.Sum(line =>
        line.Relations.Sum(relation => relation.Conditions.Count(condition => condition.Outcome == Outcome.Broken)));
}

using Claims.ClauseModel.Network;
using Claims.Statistics;

namespace Claims.ClauseModel.Evaluation;

/// <summary>Whether the network points at the clause and the line that were made wrong, among the faulty claims that it flags.</summary>
/// <param name="ClauseFirst">The broken clause is the first; of faults that break a clause.</param>
/// <param name="ClauseAmongThree">It is among the first three.</param>
/// <param name="Line">The most suspect line is the faulty one; of faults of a line.</param>
public sealed record Culprits(Estimate? ClauseFirst, Estimate? ClauseAmongThree, Estimate? Line)
{
    private const int Few = 3;

    /// <param name="threshold">Least risk logit of a flag.</param>
    public static Culprits Of(IReadOnlyList<LabelledClaim> claims, IReadOnlyList<ClaimInference> inferred, double threshold)
    {
        var (clauses, first, three, lines, right) = (0, 0, 0, 0, 0);
        for (var i = 0; i < claims.Count; i++)
        {
            if (!claims[i].IsFaulty || inferred[i].Risk < threshold)
            {
                continue;
            }

            var labels = claims[i].Example.Labels.Violates;
            var columns = claims[i].Example.Policy.Clauses + 1;
            var encoded = claims[i].Example.Claim;
            var broken = labels.Where(label => label.Clause < columns - 1).Select(label => label.Clause).ToHashSet();
            if (broken.Count > 0)
            {
                var ranked = Ranked(encoded, inferred[i], columns);
                clauses++;
                first += broken.Contains(ranked[0]) ? 1 : 0;
                three += ranked.Take(Few).Any(broken.Contains) ? 1 : 0;
            }

            var faulty = labels.Where(label => label.Token > 0).Select(label => label.Token).ToHashSet();
            if (faulty.Count > 0)
            {
                lines++;
                right += faulty.Contains(WorstLine(encoded, inferred[i], columns)) ? 1 : 0;
            }
        }

        return new Culprits(Share(first, clauses), Share(three, clauses), Share(right, lines));
    }

    /// <summary>Null where there is nothing to count.</summary>
    private static Estimate? Share(int hits, int n) => n == 0 ? null : WilsonInterval.Around(hits / (double)n, n);

    /// <summary>Clauses by the strongest suspicion of any judged token.</summary>
    private static List<int> Ranked(EncodedClaim claim, ClaimInference inferred, int columns) => [.. Enumerable.Range(0, columns - 1)
        .OrderByDescending(c => Judged(claim).Max(t => inferred.Violates[(t * columns) + c]))];

    private static int WorstLine(EncodedClaim claim, ClaimInference inferred, int columns) => Judged(claim)
        .Where(t => t > 0)
        .MaxBy(t => inferred.Violates.AsSpan(t * columns, columns).ToArray().Max());

    private static IEnumerable<int> Judged(EncodedClaim claim) => Enumerable.Range(0, claim.Tokens).Where(t => claim.Judged[t]);
}

using System.Text.Json;

using Claims.Contracts;
using Claims.Tracking.Segments;

namespace Claims.Metrics.Predictions;

/// <summary>The parts that a claim belongs to, beside that of all claims.</summary>
internal static class ClaimSegments
{
    /// <summary>Most clauses that one claim counts for.</summary>
    private const int Clauses = 3;

    /// <summary>Most labels of one claim that performance is split by, in the order of their names.</summary>
    private const int Labels = 16;

    /// <summary>Each once.</summary>
    public static IEnumerable<Segment> Of(Claim claim, ClauseScore score)
    {
        Segment[] known = [Segment.Of(SegmentKind.Plan, claim.Policy.Plan), Segment.Of(SegmentKind.Specialty, claim.BillingProvider.Taxonomy), .. ClausesOf(score)];
        return Of(score.PolicyId, score.PolicyVersion, claim.Kind, claim.Labels).Concat(known).Distinct();
    }

    /// <summary>Those that every prediction says, also one that was filed before windows were counted.</summary>
    public static IEnumerable<Segment> Of(string policyId, string policyVersion, ClaimKind kind, IReadOnlyDictionary<string, string> labels) =>
    [
        Segment.Of(SegmentKind.Policy, policyId),
        Segment.Of(SegmentKind.PolicyVersion, $"{policyId} {policyVersion}"),
        Segment.Of(SegmentKind.Kind, KindName(kind)),
        .. labels.OrderBy(label => label.Key, StringComparer.Ordinal).Take(Labels).Select(label => Segment.Of(SegmentKind.Label(label.Key), label.Value)),
    ];

    /// <summary>As contracts write it.</summary>
    public static string KindName(ClaimKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The clauses that the claim breaks, the surest first; where it breaks none, the one that its lines attend to most.</summary>
    private static IEnumerable<Segment> ClausesOf(ClauseScore score)
    {
        var broken = score.Violations
            .OrderByDescending(violation => violation.Probability).ThenBy(violation => violation.ClauseId, StringComparer.Ordinal)
            .Select(violation => violation.ClauseId).Distinct(StringComparer.Ordinal).Take(Clauses).ToList();
        var clauses = broken.Count > 0 ? broken : ClauseOrder.ByAttention(score).Take(1);
        return clauses.Select(clause => Segment.Of(SegmentKind.Clause, $"{score.PolicyId} {clause}")).DefaultIfEmpty(Segment.Of(SegmentKind.Clause, null));
    }
}

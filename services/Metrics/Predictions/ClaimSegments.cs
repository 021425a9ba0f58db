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
        Segment[] fixedKinds =
        [
            Segment.Of(SegmentKind.Policy, score.PolicyId),
            Segment.Of(SegmentKind.PolicyVersion, $"{score.PolicyId} {score.PolicyVersion}"),
            Segment.Of(SegmentKind.Plan, claim.Policy.Plan),
            Segment.Of(SegmentKind.Specialty, claim.BillingProvider.Taxonomy),
            Segment.Of(SegmentKind.Kind, KindName(claim.Kind)),
        ];
        return fixedKinds
            .Concat(ClausesOf(score))
            .Concat(claim.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Take(Labels).Select(label => Segment.Of(SegmentKind.Label(label.Key), label.Value)))
            .Distinct();
    }

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

using Claims.Contracts;
using Claims.Metrics.Predictions;
using Claims.Testing;
using Claims.Tracking.Segments;

namespace Claims.Metrics.Tests.Predictions;

public sealed class ClaimSegmentsTests
{
    [Fact]
    public void A_claim_belongs_to_a_part_of_each_kind()
    {
        var claim = Some.Claim() with { Policy = new PolicyReference { Plan = "gold" }, Labels = new Dictionary<string, string> { ["region"] = "west", ["empty"] = "" } };

        var segments = ClaimSegments.Of(claim, Some.Score(violations: Some.Violation()));

        Assert.Equal(
            [
                "clause=policy 4.2", "kind=professional", "label:empty=(none)", "label:region=west", "plan=gold", "policy=policy", "policyVersion=policy 1", "specialty=207Q00000X",
            ],
            segments.Select(segment => $"{segment.Kind}={segment.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_belongs_to_at_most_three_of_the_clauses_it_breaks()
    {
        var score = Some.Score(violations:
            [.. Enumerable.Range(0, 5).Select(i => Some.Violation(probability: i / 10.0, clause: $"{i}")), Some.Violation(probability: 0.05, clause: "4"), Some.Violation(probability: 0.35, clause: "a")]);

        Assert.Equal(["policy 4", "policy a", "policy 3"], Clauses(score));
    }

    [Fact]
    public void Where_it_breaks_none_it_belongs_to_the_one_with_most_attention()
    {
        var lines = new[] { Line(1, ("4.1", 0.6), ("4.2", 0.4)), Line(2, ("4.2", 0.5), ("4.3", 0.1)) };

        Assert.Equal(["policy 4.2"], Clauses(Some.Score() with { Lines = lines }));
        Assert.Equal([Segment.None], Clauses(Some.Score()));
    }

    [Fact]
    public void A_reviewer_sees_reasons_before_broken_clauses_and_these_before_attention()
    {
        var score = Some.Score(violations: [Some.Violation(probability: 0.5, clause: "b"), Some.Violation(probability: 0.9, clause: "c")]) with { Lines = [Line(1, ("d", 0.9), ("a", 0.1))] };
        var assessment = Some.Assessed(Some.Claim()).Assessment with { Reasons = [new Reason("X", "", 2), new Reason("Y", "", 1, ClauseId: "a")] };

        Assert.Equal(["a", "c", "b", "d"], ClauseOrder.Of(score, assessment));
    }

    private static IEnumerable<string> Clauses(ClauseScore score) =>
        ClaimSegments.Of(Some.Claim(), score).Where(segment => segment.Kind == SegmentKind.Clause).Select(segment => segment.Value);

    private static LineScore Line(int number, params (string Clause, double Weight)[] clauses) => new()
    {
        LineNumber = number, ServiceKind = "visit", Clauses = [.. clauses.Select(clause => new ClauseWeight(clause.Clause, clause.Weight, []))], NullWeight = 0, PValue = 1,
    };
}

using Claims.Contracts;
using Claims.Metrics.Predictions;
using Claims.Statistics.Sketches;
using Claims.Tracking.Predictions;
using Claims.Tracking.Segments;
using Claims.Tracking.Truths;
using Claims.Tracking.Windows;

namespace Claims.Metrics.Tests.Windows;

/// <summary>Windows counted from all predictions and verdicts at once, the plain way: what storage must hold in the end.</summary>
internal static class CountedAnew
{
    public static Dictionary<WindowKey, byte[]> Of(DrawnStream stream, SegmentBound bound)
    {
        var counted = (
            from assessed in stream.Predictions
            from subject in PredictedSubjects.All
            where subject == PerformanceSubject.Assessment || assessed.Score.Risk is not null
            from segment in ClaimSegments.Of(assessed.Accepted.Claim, assessed.Score).Append(Segment.All)
            select (Key: new WindowKey(DateOnly.FromDateTime(assessed.Assessment.AssessedAt.UtcDateTime), subject, assessed.Score.ModelHash, segment), Share: Share(stream, assessed, subject))).ToList();
        var kept = counted.GroupBy(item => item.Key.Group).ToDictionary(group => group.Key, group => Kept([.. group.Select(item => item.Key.Segment).Distinct()], bound));
        return counted
            .Select(item => (Key: Placed(item.Key, kept[item.Key.Group], bound, [.. counted.Where(other => other.Key.Group == item.Key.Group).Select(other => other.Key.Segment.Kind).Distinct()]), item.Share))
            .Where(item => item.Key is not null)
            .GroupBy(item => item.Key!.Value, item => item.Share)
            .ToDictionary(group => group.Key, group => Bytes(group));
    }

    private static ClaimShare Share(DrawnStream stream, ClaimAssessed assessed, PerformanceSubject subject)
    {
        var verdicts = stream.Verdicts
            .Where(verdict => verdict.ClaimId == assessed.Accepted.Claim.Key.Id && verdict.DecisionId == assessed.Score.DecisionId)
            .OrderBy(verdict => verdict.RecordedAt).ThenBy(verdict => verdict.VerdictId, StringComparer.Ordinal).ToList();
        var standing = Enum.GetValues<ReviewStage>().Reverse()
            .Select(stage => verdicts.LastOrDefault(verdict => verdict.Stage == stage))
            .FirstOrDefault(verdict => verdict is not null && verdict.Verdict != Verdict.Undetermined);
        var truth = standing is null ? Truth.Unknown : standing.Verdict == Verdict.Proper ? Truth.Proper : Truth.Improper;
        var risk = subject == PerformanceSubject.Assessment ? assessed.Assessment.Risk : assessed.Score.Risk!.Value;
        var call = assessed.Score.IsFlagged || (subject == PerformanceSubject.Assessment && assessed.Assessment.Route == Route.Review);
        var rank = truth == Truth.Improper && standing!.ClauseId is { } clause ? ClauseOrder.Of(assessed.Score, assessed.Assessment).ToList().IndexOf(clause) + 1 : (int?)null;
        return new ClaimShare(
            new Cell(RiskGrid.Of(risk), call, assessed.Assessment.Route == Route.Pay ? 0 : assessed.Assessment.AuditProbability == 1 ? 1_000_000 : 20_000, truth), Tally.Of(risk, assessed.Accepted.Claim.TotalCharge), rank, Reviews(verdicts));
    }

    private static DoubleReview? Reviews(List<ReviewRecorded> verdicts)
    {
        var opinions = verdicts.Where(verdict => verdict.Stage != ReviewStage.Appeal && verdict.Verdict != Verdict.Undetermined).OrderBy(verdict => verdict.Stage).ToList();
        var reviewers = opinions.Select(verdict => verdict.Reviewer).Distinct().ToList();
        return reviewers.Count < 2 ? null : new DoubleReview(Said(reviewers[0]), Said(reviewers[1]));

        Truth Said(string reviewer) => opinions.Last(verdict => verdict.Reviewer == reviewer).Verdict == Verdict.Proper ? Truth.Proper : Truth.Improper;
    }

    private static HashSet<Segment> Kept(List<Segment> segments, SegmentBound bound) =>
        [.. segments.Where(segment => segments.Count(other => other.Kind == segment.Kind && StableHash.Of(other.Value) < StableHash.Of(segment.Value)) < bound.Values)];

    private static WindowKey? Placed(WindowKey key, HashSet<Segment> kept, SegmentBound bound, List<string> kinds)
    {
        var isLost = key.Segment.Kind.StartsWith("label:", StringComparison.Ordinal)
            && kinds.Count(kind => kind.StartsWith("label:", StringComparison.Ordinal) && StableHash.Of(kind) < StableHash.Of(key.Segment.Kind)) >= bound.Labels;
        return isLost ? null : kept.Contains(key.Segment) ? key : key with { Segment = key.Segment.Other };
    }

    private static byte[] Bytes(IEnumerable<ClaimShare> shares)
    {
        var window = new Window();
        foreach (var share in shares)
        {
            window.Add(share);
        }

        return window.ToBytes();
    }
}

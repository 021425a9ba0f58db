using Claims.Contracts;

namespace Claims.Testing;

/// <summary>Measured windows that are made up, week by week.</summary>
public static class Measured
{
    public static readonly DateOnly First = new(2026, 1, 5);

    /// <param name="week">From 0. From week 8 on recall falls.</param>
    /// <param name="segmentKind">What claims are split by.</param>
    /// <param name="segmentValue">Which part.</param>
    /// <param name="isJudged">Whether verdicts have come.</param>
    public static PerformanceMeasured Week(int week, string segmentKind = "all", string segmentValue = "", bool isJudged = true)
    {
        var recall = week < 8 ? 0.62 : 0.62 - (0.03 * (week - 7));
        return new PerformanceMeasured
        {
            Window = new MeasuredWindow
            {
                From = First.AddDays(7 * week),
                Days = 7,
                Subject = PerformanceSubject.Assessment,
                ModelHash = "5f1c2d3e4a5b60718293a4b5c6d7e8f901234567",
                SegmentKind = segmentKind,
                SegmentValue = segmentValue,
            },
            MeasuredAt = new DateTimeOffset(First.AddDays((7 * week) + 8), new TimeOnly(6, 0), TimeSpan.Zero),
            Claims = 12_000 + (100 * week),
            Judged = isJudged ? 900 : 0,
            Naive = new MeasuredFigures(900, 900, isJudged ? [Around("recall", recall + 0.25, 0.02), Around("f1", 0.7, 0.02)] : []),
            Weighted = new MeasuredFigures(870, 412.5, isJudged ? [Around("recall", recall, 0.05) with { ReadersLow = recall - 0.07, ReadersHigh = recall + 0.07 }, Around("f1", 0.6, 0.03), Around("brier", 0.05, 0.004)] : []),
            Estimate = new MeasuredEstimate(EstimateGate.Recalibrated, 0.01, [Around("recall", 0.615, 0.03), Around("f1", 0.61, 0.02)]),
            Baseline = new MeasuredBaseline("model", [Around("recall", 0.63, 0.02), Around("f1", 0.61, 0.02)]),
            Degradations = week < 10 ? [new MeasuredDegradation("recall", 1.5, First.AddDays(56), false)] : [new MeasuredDegradation("recall", 6, First.AddDays(56), true)],
            Drift = segmentKind == "all" ? [Drift(week)] : [],
            Citations = new MeasuredCitations(120, [new(0.5, 0.4, 0.6), new(0.7, 0.6, 0.8), new(0.8, 0.7, 0.9)]),
            Agreement = new MeasuredAgreement(80, 0.71, 0.6, 0.8),
        };
    }

    public static IReadOnlyList<PerformanceMeasured> Weeks(int count) => [.. Enumerable.Range(0, count).Select(week => Week(week, isJudged: week != 4 && week < count - 2))];

    private static MeasuredFigure Around(string measure, double value, double half) => new(measure, value, value - half, value + half);

    private static MeasuredDrift Drift(int week) => new()
    {
        Feature = "placeOfService",
        Kind = "category",
        Outcome = week < 9 ? DriftOutcome.Stable : DriftOutcome.Drifted,
        Before = 90_000,
        After = 12_000,
        StabilityIndex = week < 9 ? 0.02 + (0.005 * (week % 3)) : 0.3,
        JensenShannon = 0.04,
        PValue = 0.001,
        AdjustedPValue = 0.004,
        Moved = [new MovedShare("11", 0.6, 0.4), new MovedShare("02", 0.05, 0.25)],
    };
}

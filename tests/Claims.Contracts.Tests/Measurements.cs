namespace Claims.Contracts.Tests;

/// <summary>Examples of what performance tracking says, with every field that has a place in them.</summary>
internal static class Measurements
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    private static readonly MeasuredFigure Figure = new("recall", 0.5, 0.25, 0.75);

    public static PerformanceMeasured Measured { get; } = new()
    {
        Window = new MeasuredWindow
        {
            From = new DateOnly(2026, 3, 1),
            Days = 1,
            Subject = PerformanceSubject.ClauseModel,
            ModelHash = "mh",
            SegmentKind = "plan",
            SegmentValue = "gold",
        },
        MeasuredAt = At,
        Claims = 100,
        Judged = 20,
        Naive = new MeasuredFigures(20, 20, [Figure]),
        Weighted = new MeasuredFigures(18, 12.5, [Figure with { ReadersLow = 0.125, ReadersHigh = 0.875 }]),
        Estimate = new MeasuredEstimate(EstimateGate.Recalibrated, 0.03125, [Figure]),
        Baseline = new MeasuredBaseline("firstWindows", [Figure]),
        Degradations = [new MeasuredDegradation("recall", 3.5, new DateOnly(2026, 2, 1), IsAlarm: true)],
        Drift =
        [
            new MeasuredDrift
            {
                Feature = "charge",
                Kind = "number",
                Outcome = DriftOutcome.Drifted,
                Before = 1000,
                After = 100,
                StabilityIndex = 0.25,
                JensenShannon = 0.125,
                KolmogorovSmirnov = 0.5,
                Wasserstein = 1.5,
                PValue = 0.0625,
                AdjustedPValue = 0.125,
                Moved = [new MovedShare("100 to 200", 0.25, 0.5)],
            },
        ],
        Citations = new MeasuredCitations(8, [new(0.5, 0.25, 0.75), new(0.75, 0.5, 1)]),
        Agreement = new MeasuredAgreement(10, 0.5, 0.25, 0.75),
        RulesShare = 0.0625,
        Faithfulness = new MeasuredFaithfulness
        {
            Claims = 16,
            Comprehensiveness = new MeasuredMean(0.5, 0.25, 0.75),
            Sufficiency = new MeasuredMean(0.125, 0.0625, 0.25),
            RandomComprehensiveness = new MeasuredMean(0.25, 0.125, 0.375),
            RandomSufficiency = new MeasuredMean(0.375, 0.25, 0.5),
            AttentionDisagrees = new MeasuredMean(0.25, 0.0625, 0.5),
        },
    };

    public static ModelPutToUse PutToUse { get; } = new()
    {
        Subject = PerformanceSubject.ClauseModel,
        ModelHash = "mh",
        Figures = [Figure],
        TrainedOn = "words",
        PutToUseAt = At,
    };

    public static ExplanationsMeasured Explained(ExplanationQuality quality) => new()
    {
        Explanations = [new MeasuredExplanation { ClaimId = "c", ModelHash = "mh", IsFlagged = true, Quality = quality, MeasuredAt = At }],
    };

    public static Alert Alert { get; } = new()
    {
        AlertId = "a",
        Kind = AlertKind.Degradation,
        Subject = PerformanceSubject.Assessment,
        ModelHash = "mh",
        SegmentKind = "all",
        SegmentValue = "",
        Measure = "recall",
        Day = new DateOnly(2026, 3, 1),
        Severity = 3.5,
        Before = 0.75,
        After = 0.5,
        Text = "words",
        RaisedAt = At,
    };
}

using Claims.Contracts;
using Claims.Tracking.Baselines;
using Claims.Tracking.Degradation;
using Claims.Tracking.Estimation;
using Claims.Tracking.Figures;
using Claims.Tracking.Segments;

namespace Claims.Metrics.Measuring;

/// <summary>What the windows of a model are measured with.</summary>
/// <param name="Costs">Prices of wrong calls.</param>
/// <param name="Baseline">What the model is held against; null while it has none.</param>
/// <param name="Gate">What the last closed windows say of its risks as probabilities.</param>
/// <param name="Readers">How far reviewers agreed in them.</param>
/// <param name="Findings">What the evidence so far says, by segment.</param>
/// <param name="Drift">How the claims of the window differ from earlier ones; shown with all claims.</param>
/// <param name="Faithfulness">How faithful explanations were; shown with all claims of the clause model.</param>
/// <param name="RulesShare">Share of the claims that rules scored; shown with all claims of the assessment.</param>
/// <param name="MeasuredAt">Now.</param>
internal sealed record Surroundings(
    Costs Costs,
    Baseline? Baseline,
    CalibrationGate Gate,
    ReaderAgreement Readers,
    ILookup<Segment, MeasuredDegradation> Findings,
    IReadOnlyList<MeasuredDrift> Drift,
    MeasuredFaithfulness? Faithfulness,
    double? RulesShare,
    DateTimeOffset MeasuredAt);

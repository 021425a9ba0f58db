namespace Claims.Contracts;

/// <summary>
/// Metrics, when it has measured a window of claims: once its last day is over, and again as verdicts come in late or are corrected. The later one of the same
/// <see cref="Window"/> takes the place of the earlier.
/// </summary>
public sealed record PerformanceMeasured
{
    public required MeasuredWindow Window { get; init; }

    /// <summary>Verdicts known by this moment are in it.</summary>
    public required DateTimeOffset MeasuredAt { get; init; }

    /// <summary>Claims of the window.</summary>
    public required long Claims { get; init; }

    /// <summary>Those whose outcome is known.</summary>
    public required long Judged { get; init; }

    /// <summary>Figures of the judged claims as they are. Recall is too high here: of the claims that were not flagged, few were judged.</summary>
    public required MeasuredFigures Naive { get; init; }

    /// <summary>Figures for all claims: each judged one counts one over the probability with which it came to review.</summary>
    public required MeasuredFigures Weighted { get; init; }

    /// <summary>What the figures would be by the risks alone, without outcomes; null where nothing could be said.</summary>
    public MeasuredEstimate? Estimate { get; init; }

    /// <summary>What the model is held against; null while it has none.</summary>
    public MeasuredBaseline? Baseline { get; init; }

    /// <summary>Evidence, up to and with this window, that measures are worse than the baseline.</summary>
    public IReadOnlyList<MeasuredDegradation> Degradations { get; init; } = [];

    /// <summary>Features held against the days before, those that drifted first. Only on windows of all claims.</summary>
    public IReadOnlyList<MeasuredDrift> Drift { get; init; } = [];

    /// <summary>Where the clauses stood that reviewers cite; null where none was cited.</summary>
    public MeasuredCitations? Citations { get; init; }

    /// <summary>Agreement of two reviewers of the same claims; null where no claim was judged twice.</summary>
    public MeasuredAgreement? Agreement { get; init; }

    /// <summary>Share of the claims that rules scored because no model could, in [0, 1]; null where it was not counted.</summary>
    public double? RulesShare { get; init; }

    /// <summary>Of the explanations that were measured on the window's days; null where none was. Only on windows of all claims.</summary>
    public MeasuredFaithfulness? Faithfulness { get; init; }
}

/// <summary>What names a window.</summary>
public sealed record MeasuredWindow
{
    /// <summary>Its first day, in UTC.</summary>
    public required DateOnly From { get; init; }

    /// <summary>How many days it has, at least 1.</summary>
    public required int Days { get; init; }

    public required PerformanceSubject Subject { get; init; }

    /// <inheritdoc cref="ClauseScore.ModelHash"/>
    public required string ModelHash { get; init; }

    /// <summary>What claims are split by: all, policy, policyVersion, plan, specialty, kind, clause, label:NAME.</summary>
    public required string SegmentKind { get; init; }

    /// <summary>Which part; empty for all claims.</summary>
    public required string SegmentValue { get; init; }
}

/// <summary>Whose predictions are measured.</summary>
public enum PerformanceSubject
{
    /// <summary>The assessment: risk from all evidence; its call is improper where the claim was flagged or its risk alone sent it to review.</summary>
    Assessment,

    /// <summary>The clause model: its own risk; its call is improper where it flagged the claim. Claims that rules scored have none.</summary>
    ClauseModel,

    /// <summary>Summaries of claims' documents. They predict nothing, so no <see cref="PerformanceMeasured"/> is of them; alerts are, with the origin's provider and version as the model.</summary>
    Summaries,
}

/// <param name="Claims">Judged claims that the figures stand on.</param>
/// <param name="EffectiveClaims">So many of equal weight would tell as much.</param>
/// <param name="Figures">Every measure that is known.</param>
public sealed record MeasuredFigures(long Claims, double EffectiveClaims, IReadOnlyList<MeasuredFigure> Figures);

/// <summary>A measure with its 95 % interval. One that no claim defines is left out of its list.</summary>
/// <param name="Measure">Name in camel case: precision, recall, f1, rocAuc, brier, calibrationError, costPerClaim …</param>
/// <param name="Value">As found.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="ReadersLow">Lower end when reviewers err as often as their disagreements say; null where no claim was judged twice.</param>
/// <param name="ReadersHigh">Upper end of the same.</param>
public sealed record MeasuredFigure(string Measure, double Value, double Low, double High, double? ReadersLow = null, double? ReadersHigh = null);

/// <param name="Gate">Whether the risks could be taken for probabilities.</param>
/// <param name="PValue">Of calibrated risks giving outcomes so far from them as the last ones known; null where too few are.</param>
/// <param name="Figures">With the band that 95 % of realised values would lie in; empty where the gate lets nothing through.</param>
public sealed record MeasuredEstimate(EstimateGate Gate, double? PValue, IReadOnlyList<MeasuredFigure> Figures);

/// <summary>What the last outcomes say of risks as probabilities.</summary>
public enum EstimateGate
{
    /// <summary>They agree, and are taken as they are.</summary>
    Calibrated,

    /// <summary>They do not, and are corrected.</summary>
    Recalibrated,

    /// <summary>Larger risks do not mean more improper claims: nothing is estimated.</summary>
    RisksMisleading,

    /// <summary>Too few outcomes are known to tell: nothing is estimated.</summary>
    TooFewOutcomes,
}

/// <param name="Source">Where it comes from: model, firstWindows, operator.</param>
/// <param name="Figures">By measure.</param>
public sealed record MeasuredBaseline(string Source, IReadOnlyList<MeasuredFigure> Figures);

/// <param name="Measure">As in <see cref="MeasuredFigure"/>.</param>
/// <param name="LogEvidence">Natural logarithm of the evidence for being worse; 3 means 20 to 1.</param>
/// <param name="Since">First day of the window from which on it speaks most for it.</param>
/// <param name="IsAlarm">Whether it is enough within the false-alarm budget over all segments and measures.</param>
public sealed record MeasuredDegradation(string Measure, double LogEvidence, DateOnly Since, bool IsAlarm);

/// <summary>Reviewers' cited clauses among those that the claim was shown with.</summary>
/// <param name="Cited">Improper claims whose reviewer cites a clause.</param>
/// <param name="HitAt">Share of them with the clause among the first 1, 2, … so many, each with its 95 % Wilson interval.</param>
public sealed record MeasuredCitations(long Cited, IReadOnlyList<MeasuredMean> HitAt);

/// <param name="Claims">Claims that were judged twice.</param>
/// <param name="Kappa">Cohen's κ; null where chance alone agrees always.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record MeasuredAgreement(long Claims, double? Kappa, double? Low, double? High);

namespace Claims.Tracking.Figures;

/// <summary>What is measured of calls and risks against outcomes. "Improper" is the positive class.</summary>
public enum Measure
{
    /// <summary>Share of improper claims.</summary>
    Prevalence,

    /// <summary>Share of claims that are called improper.</summary>
    PredictedShare,

    /// <summary>Share of right calls.</summary>
    Accuracy,

    /// <summary>Share of improper claims among those called so.</summary>
    Precision,

    /// <summary>Share of those called improper among the improper.</summary>
    Recall,

    /// <summary>Harmonic mean of precision and recall: 2TP/(2TP + FP + FN).</summary>
    F1,

    /// <summary>Share of those called proper among the proper.</summary>
    Specificity,

    /// <summary>Mean of recall and specificity.</summary>
    BalancedAccuracy,

    /// <summary>Matthews correlation coefficient of calls with outcomes, in [−1, 1].</summary>
    Mcc,

    /// <summary>Chance that an improper claim has the larger risk than a proper one, ties counting one half.</summary>
    RocAuc,

    /// <summary>Σ (Rₙ − Rₙ₋₁) Pₙ over the steps of risk from above.</summary>
    AveragePrecision,

    /// <summary>Mean squared error of the risks; 0 is best.</summary>
    Brier,

    /// <summary>Part of <see cref="Brier"/> that is bad calibration; 0 is best.</summary>
    BrierReliability,

    /// <summary>Part of <see cref="Brier"/> that telling claims apart takes off it; large is good.</summary>
    BrierResolution,

    /// <summary>Part of <see cref="Brier"/> that lies in the outcomes alone: prevalence times its complement.</summary>
    BrierUncertainty,

    /// <summary>Expected calibration error over 15 bins of equal width; 0 is best.</summary>
    CalibrationError,

    /// <summary>Mean negative log-likelihood of the outcomes, in nats; 0 is best.</summary>
    LogLoss,

    /// <summary>Money that reviews of called claims and payments of missed ones cost, for each claim; small is good.</summary>
    CostPerClaim,
}

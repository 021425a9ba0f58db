using Claims.Contracts;

namespace Claims.Review.Console.Performance;

/// <summary>What to do about an alert.</summary>
public static class AlertAdvice
{
    public static string Name(AlertKind kind) => kind switch
    {
        AlertKind.Degradation => "Worse than the baseline",
        AlertKind.Drift => "Claims look different",
        AlertKind.ConceptDrift => "Outcomes differ from what risks say",
        AlertKind.CalibrationLost => "Risks are no longer probabilities",
        AlertKind.AgreementLow => "Reviewers disagree",
        AlertKind.ServiceDegraded => "Rules score in the model's place",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string ToDo(AlertKind kind) => kind switch
    {
        AlertKind.Degradation =>
            "See below since when and in which segment, read the cases behind it, and look for a cause: a new policy version, codes or submitters. If the cause stays, train a model on claims since then and let it run as challenger before it takes over.",
        AlertKind.Drift =>
            "Find out what moved: it stands in the table of features. A new code year, a new submitter or a faulty feed explain most of it. Drift alone is no loss of performance: watch the figures of the next windows.",
        AlertKind.ConceptDrift =>
            "The same claims are improper more or less often than before. Read confirmed and unconfirmed cases of the last weeks for a new scheme or a changed rule, then train on them; estimated figures are not to be trusted until then.",
        AlertKind.CalibrationLost =>
            "Rank by risk, but do not read risks as probabilities, nor thresholds set by them. Fit the calibration anew on the last outcomes; check the review threshold afterwards.",
        AlertKind.AgreementLow =>
            "Go through cases that were judged twice with both reviewers and settle what the clause means. Until they agree, measured figures are only as good as the verdicts: see the wider intervals.",
        AlertKind.ServiceDegraded =>
            "Open Operations: the model fails or is too slow. Claims are still scored by rules, without a risk of the model; put the last good model back if it came with a change.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

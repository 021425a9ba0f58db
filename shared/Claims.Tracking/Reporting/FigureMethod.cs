namespace Claims.Tracking.Reporting;

/// <summary>What is to be said of how figures were made, and how far they reach, wherever they are shown.</summary>
public static class FigureMethod
{
    public static IReadOnlyList<string> Method { get; } =
    [
        "A window holds the claims that were assessed on its days. A claim's outcome is the verdict that stands for it: improper (or fraudulent) or proper. Undetermined verdicts are no outcome.",
        "“As judged” counts the claims that have a verdict as they are. Reviewers see mostly what the model flagged, so that recall is too high there.",
        "“For all claims” counts each claim that was drawn for review one over the probability with which it came to review (Horvitz and Thompson, 1952). A random audit of known probability is among them, so that these figures are unbiased for every claim of the window.",
        "Intervals are of 95 %, from redrawn samples within strata of equal call and review probability. “With reviewers' errors” they also cover that reviewers err as often as their disagreements on claims that were judged twice say.",
        "“Estimated” is what the model's own risks let expect before any verdict (confidence-based performance estimation). It is shown only as far as the last outcomes bear the risks out, and it cannot see that the same claims have begun to be improper more or less often.",
        "The baseline comes with the model's version, or from its first windows where it came without. A window is held against the baseline of the model that scored it.",
        "An alarm is a sequential test by betting: the chance that a model which never gets worse ever raises one is bounded over all segments and measures and its whole life (Ville's inequality; e-BH over segments and measures).",
        "Drift is held against the days of a reference, with days that are alike taken into account and p-values adjusted over features (Benjamini and Yekutieli).",
    ];

    public static IReadOnlyList<string> Limits { get; } =
    [
        "Verdicts come late. Figures of the latest windows stand on those that have come, and change as others follow.",
        "Reviewers can be wrong; where no claim was judged twice, nothing is known of how often.",
        "Figures of small segments have wide intervals: what an interval does not exclude is not shown to be so.",
        "Segments are bounded in number; values beyond the bound are counted together as (other).",
    ];
}

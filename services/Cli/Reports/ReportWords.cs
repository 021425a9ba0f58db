namespace Claims.Cli.Reports;

/// <summary>What a report says of how its figures were made, and how far they reach.</summary>
internal static class ReportWords
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
        "The report shows what storage held when it was made. Verdicts that came or were corrected later are not in it.",
    ];

    /// <summary>Prints on A4 or Letter with every table of data open. Holds no sign that XML would escape.</summary>
    public const string Style =
        """
        body { font: 15px/1.45 sans-serif; color: #1f2937; background: #ffffff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid #6b7280; } h3 { font-size: 1.05rem; margin-top: 1.6rem; }
        table { border-collapse: collapse; width: 100%; margin: 0.8rem 0; font-size: 0.82rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: bold; padding: 0.3rem 0; }
        th, td { border: 1px solid #9ca3af; padding: 0.25rem 0.4rem; text-align: left; vertical-align: top; } td { white-space: nowrap; } td:last-child { white-space: normal; overflow-wrap: anywhere; }
        thead th { background: #f3f4f6; } tbody th { font-weight: normal; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; } dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
        figure { margin: 1rem 0; break-inside: avoid; } figure svg { max-width: 100%; height: auto; } summary { cursor: pointer; }
        @media print { body { max-width: none; margin: 0; font-size: 11px; } table { font-size: 9px; } h2, h3, caption { break-after: avoid; } tr { break-inside: avoid; }
          summary { display: none; } details::details-content { content-visibility: visible; height: auto; } figure { break-inside: auto; } figure svg { break-inside: avoid; } }
        """;
}

using Claims.Fraud.Detection;

namespace Claims.Fraud.Decision;

/// <summary>
/// Evidence to probability. First version: untrained. The prior and the weights (beside each detector) are set by judgement, not
/// fitted to verdicts, so the probability orders claims and is not yet calibrated.
/// <para>
/// log-odds(improper) = log-odds(prior) + Σ over families of the family's strongest evidence. Families are taken as independent
/// (naive Bayes); evidence within a family tells one story several times, so its strongest counts alone.
/// </para>
/// </summary>
public static class RiskModel
{
    /// <summary>Share of claims that should not be paid as billed, before anything is known of them.</summary>
    public const double Prior = 0.05;

    /// <summary>Bound of the log-odds: no sum of rules makes anything certain. Risk stays within 0.0003 and 0.9997.</summary>
    private const double Bound = 8;

    /// <summary>Probability in (0, 1) that a claim with this evidence is improper; never falls when evidence is added or gets stronger.</summary>
    public static double Risk(IEnumerable<Evidence> evidence)
    {
        var logOdds = Math.Log(Prior / (1 - Prior))
            + evidence.GroupBy(item => item.Family).Sum(family => family.Max(item => Math.Max(0, item.LogOdds)));
        return 1 / (1 + Math.Exp(-Math.Clamp(logOdds, -Bound, Bound)));
    }
}

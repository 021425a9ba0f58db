using Claims.Contracts;

namespace Claims.Fraud.Detection;

/// <summary>What the clauses of the policy say against a claim: the model's risk, an unusual attention pattern, and broken conditions.</summary>
public static class ClauseEvidence
{
    /// <summary>
    /// Log-odds of a condition that is broken for certain, which hardly any proper claim does; a less probable violation counts in proportion. Near to what the model
    /// says of such claims, for where there is no model the conditions stand in for it.
    /// </summary>
    public const double CertainViolation = 8;

    /// <summary>Share of faulty claims that the model's risk is calibrated for: what it says is measured against it.</summary>
    private const double CalibratedFor = 0.1;

    /// <summary>No model is surer than this.</summary>
    private const double Least = 1e-4;

    public static IEnumerable<Evidence> Of(ClauseScore score)
    {
        if (score.Risk is { } risk && Statistics.LogOdds.Of(Math.Clamp(risk, Least, 1 - Least)) - Statistics.LogOdds.Of(CalibratedFor) is var model and > 0)
        {
            yield return new Evidence(EvidenceFamily.Clause, "CLAUSE_MODEL", $"The clause model gives {risk:P0} that something is wrong", model);
        }

        var unusual = score.IsPValueCalibrated ? LogOddsOfPValue(score.PValue) : 0;
        if (unusual > 0)
        {
            yield return new Evidence(
                EvidenceFamily.Pattern, "UNUSUAL_PATTERN", $"{score.PValue:P2} of normal claims of this kind look at least as unusual", unusual);
        }

        foreach (var violation in score.Violations)
        {
            yield return new Evidence(
                EvidenceFamily.Clause,
                violation.Code,
                $"Clause {violation.ClauseId} asks for {violation.Expected}; the claim has {violation.Actual}",
                CertainViolation * Math.Clamp(violation.Probability, 0, 1),
                violation.LineNumber,
                violation.ClauseId);
        }
    }

    /// <summary>
    /// The most that a p-value can say against the hypothesis "normal", as natural log of a Bayes factor: −ln(−e·p·ln p) for p &lt; 1/e, else 0
    /// (Sellke, Bayarri and Berger, "Calibration of p values for testing precise null hypotheses", The American Statistician 55, 2001).
    /// </summary>
    public static double LogOddsOfPValue(double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        return p < 1 / Math.E ? -Math.Log(-Math.E * p * Math.Log(p)) : 0;
    }
}

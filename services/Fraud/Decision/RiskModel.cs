using Claims.Fraud.Detection;

namespace Claims.Fraud.Decision;

/// <summary>
/// Evidence to calibrated probability: log-odds(improper) = intercept + Σ over families of weight · the family's strongest evidence. Evidence within a family tells
/// one story several times, so its strongest counts alone.
/// </summary>
/// <param name="weights">Fitted, see <see cref="RiskWeights"/>.</param>
/// <param name="baseRate">
/// Share of improper claims in the stream. Where it is not that of the fit, the log-odds are moved by the difference (prior correction; King and Zeng, "Logistic
/// regression in rare events data", 2001, section 4.1).
/// </param>
public sealed class RiskModel(RiskWeights weights, double baseRate)
{
    /// <summary>Bound of the log-odds: no sum of rules makes anything certain. Risk stays within 0.0003 and 0.9997.</summary>
    private const double Bound = 8;

    private readonly double _intercept = weights.Intercept + Statistics.LogOdds.Of(baseRate) - Statistics.LogOdds.Of(weights.BaseRate);

    /// <summary>How far one piece of evidence moves the log-odds, if it is its family's strongest.</summary>
    public double Contribution(Evidence evidence) => weights.Of(evidence.Family) * Math.Max(0, evidence.LogOdds);

    /// <summary>Probability in (0, 1) that a claim with this evidence is improper; never falls when evidence is added or gets stronger.</summary>
    public double Risk(IEnumerable<Evidence> evidence)
    {
        var logOdds = _intercept + evidence.GroupBy(item => item.Family).Sum(family => family.Max(Contribution));
        return 1 / (1 + Math.Exp(-Math.Clamp(logOdds, -Bound, Bound)));
    }
}

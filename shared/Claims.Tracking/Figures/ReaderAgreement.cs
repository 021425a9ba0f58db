using MathNet.Numerics.Distributions;

namespace Claims.Tracking.Figures;

/// <summary>How often two reviewers who judged the same claim without knowing of each other agreed.</summary>
/// <param name="Agreed">Claims on which both said the same.</param>
/// <param name="Disagreed">Claims on which they did not.</param>
public readonly record struct ReaderAgreement(long Agreed, long Disagreed)
{
    /// <summary>Whether any claim was judged twice: without one nothing is known of the reviewers' errors.</summary>
    public bool IsKnown => Agreed + Disagreed > 0;

    /// <summary>
    /// Draws how often one reviewer errs: two who err alike and independently disagree in 2ε(1 − ε) of the claims. The share of disagreements is drawn from its posterior under
    /// Jeffreys' prior; half or more of them would leave nothing to be learned from a verdict, and are drawn as just less.
    /// </summary>
    internal double DrawError(Random random)
    {
        var disagreement = Math.Min(Beta.Sample(random, Disagreed + 0.5, Agreed + 0.5), 0.49);
        return (1 - Math.Sqrt(1 - (2 * disagreement))) / 2;
    }
}

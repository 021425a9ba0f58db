namespace Claims.ClauseModel.Explanation;

/// <summary>What a decision owes to one thing: the fall of its probability when that is taken away. Negative where the probability rises.</summary>
internal static class LeaveOneOut
{
    /// <param name="probability">Turns the claim's logit into a probability.</param>
    /// <returns>[C] one for each clause of the policy.</returns>
    public static double[] Clauses(ErasableClaim claim, Func<double, double> probability)
    {
        var whole = probability(claim.Risk);
        var effects = new double[claim.Clauses];
        var kept = new int[Math.Max(0, claim.Clauses - 1)];
        for (var c = 0; c < effects.Length; c++)
        {
            for (var i = 0; i < kept.Length; i++)
            {
                kept[i] = i < c ? i : i + 1;
            }

            effects[c] = whole - probability(claim.RiskUnder(kept));
        }

        return effects;
    }

    /// <summary>One service line.</summary>
    public static double Line(ErasableClaim claim, int lineNumber, Func<double, double> probability) =>
        probability(claim.Risk) - probability(claim.RiskWithout(part => Array.IndexOf(part.LineNumbers, lineNumber)));

    /// <summary>One diagnosis: diagnoses follow the header, the same in every part.</summary>
    /// <param name="index">0-based, in the claim's order.</param>
    public static double Diagnosis(ErasableClaim claim, int index, Func<double, double> probability) =>
        probability(claim.Risk) - probability(claim.RiskWithout(_ => index + 1));
}

using Claims.Contracts;
using Claims.Review.Console.Wording;

namespace Claims.Review.Console.Explaining;

/// <summary>What a reader must know before trusting an explanation.</summary>
public static class ExplanationTrust
{
    /// <summary>Kendall's τ-b below which two rankings of clauses are said to agree little.</summary>
    private const double Low = 0.3;

    /// <summary>Fall of probability that counts as one.</summary>
    private const double LeastEffect = 0.05;

    /// <summary>The gravest first; empty where nothing is to be said.</summary>
    public static IReadOnlyList<string> Warnings(ClaimExplained explained)
    {
        ArgumentNullException.ThrowIfNull(explained);
        return [.. Of(explained)];
    }

    private static IEnumerable<string> Of(ClaimExplained explained)
    {
        if (!explained.IsSameDecision)
        {
            yield return "The model, the policy or the thresholds have changed since this decision: what follows is how the claim would be decided now.";
        }

        var quality = explained.Explanation.Quality;
        if (quality.AttentionDisagrees)
        {
            yield return "Attention does not explain this decision: the clause that it owes most to is not among the three with most attention. Go by leave-one-out.";
        }
        else if (quality.AttentionAgreement < Low)
        {
            yield return $"Attention and leave-one-out order the clauses differently (Kendall's τ {Show.WithSign(quality.AttentionAgreement.Value)}).";
        }

        if (quality.GradientAgreement < Low)
        {
            yield return $"Gradient × attention and leave-one-out order the clauses differently (Kendall's τ {Show.WithSign(quality.GradientAgreement.Value)}).";
        }

        if (quality.Comprehensiveness - quality.RandomComprehensiveness < LeastEffect)
        {
            yield return "Taking away the clauses that are ranked first changes the decision hardly more than taking away clauses at random: the ranking says little here.";
        }
    }
}

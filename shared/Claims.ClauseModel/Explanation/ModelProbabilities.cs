namespace Claims.ClauseModel.Explanation;

/// <summary>How the model's logits become probabilities, and from where on it calls a claim wrong.</summary>
/// <param name="Risk">Of the claim's logit.</param>
/// <param name="Violation">Of a logit of one line against one clause.</param>
/// <param name="Threshold">Least risk of a flag.</param>
internal sealed record ModelProbabilities(Func<double, double> Risk, Func<double, double> Violation, double Threshold)
{
    /// <summary>Probability of the class that the model decides for, from the claim's logit.</summary>
    /// <param name="isWrong">It decides that something is wrong.</param>
    public Func<double, double> OfClass(bool isWrong) => isWrong ? Risk : logit => 1 - Risk(logit);
}

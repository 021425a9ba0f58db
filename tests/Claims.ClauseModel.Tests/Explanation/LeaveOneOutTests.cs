using Claims.ClauseModel.Explanation;
using Claims.ClauseModel.Tests.Network;

namespace Claims.ClauseModel.Tests.Explanation;

public class LeaveOneOutTests
{
    private static readonly ErasableClaim Claim = new(Waves.Layout, Waves.Parameters(), [Waves.Claim(5, 4)], Waves.Policy());

    [Fact]
    public void A_clause_is_worth_the_fall_of_the_probability_without_it()
    {
        var effects = LeaveOneOut.Clauses(Claim, Probability);

        Assert.Equal(4, effects.Length);
        Assert.Equal(Probability(Claim.Risk) - Probability(Claim.RiskUnder([0, 2, 3])), effects[1]);
        Assert.Equal(Probability(Claim.Risk) - Probability(Claim.RiskUnder([0, 1, 2])), effects[3]);
    }

    [Fact]
    public void A_line_and_a_diagnosis_are_worth_the_fall_without_their_token()
    {
        var line = LeaveOneOut.Line(Claim, 3, Probability);
        var diagnosis = LeaveOneOut.Diagnosis(Claim, 0, Probability);

        Assert.Equal(Probability(Claim.Risk) - Probability(Claim.RiskWithout(_ => 3)), line);
        Assert.Equal(Probability(Claim.Risk) - Probability(Claim.RiskWithout(_ => 1)), diagnosis);
        Assert.NotEqual(line, diagnosis);
    }

    private static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));
}

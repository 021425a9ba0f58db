using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Scoring.Attending;

namespace Claims.ClauseModel.Tests.Scoring.Attending;

public class RelationBiasTests
{
    [Fact]
    public void A_clause_that_names_the_service_outweighs_any_likeness_of_words()
    {
        var named = Bias(Some.Clause(services: "99213"));
        var other = Bias(Some.Clause(services: "97110"));

        // Cosines of one and minus one are eight apart at a temperature of four; likeness between texts of policies never goes below zero by much.
        Assert.True(named - other >= 4);
    }

    [Fact]
    public void A_broken_clause_outweighs_a_kept_one()
    {
        var kept = Bias(Some.Clause(conditions: new Condition.MaxUnitsPerLine(5)));
        var broken = Bias(Some.Clause(conditions: new Condition.MaxUnitsPerLine(0.5m)));

        Assert.True(broken > kept + 2);
    }

    private static float Bias(Clause clause)
    {
        var claim = Some.Claim();
        return RelationBias.Of(ClauseRelations.Evaluate(claim, claim.Lines[0], clause, Some.Policy(clause)));
    }
}

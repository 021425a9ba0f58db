using Claims.ClauseModel.Explanation;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Tests.Network;

namespace Claims.ClauseModel.Tests.Explanation;

public class ErasableClaimTests
{
    private static readonly EncodedPolicy Policy = Waves.Policy(6);

    [Fact]
    public void Under_all_clauses_the_risk_is_that_of_the_network()
    {
        var claim = Of(Waves.Claim(5, 6));

        Assert.Equal(Risk(Waves.Claim(5, 6), Policy), claim.Risk, 5);
        Assert.Equal(claim.Risk, claim.RiskUnder([0, 1, 2, 3, 4, 5]));
    }

    [Fact]
    public void Under_some_clauses_the_risk_is_that_under_a_policy_that_never_had_the_others()
    {
        int[] kept = [1, 2, 5];
        var (shape, whole) = (Waves.Shape, Waves.Claim(5, 6));
        var policy = new EncodedPolicy(
            "less",
            [.. kept.Select(c => Policy.ClauseIds[c])],
            [.. kept.SelectMany(c => Policy.Text[(c * shape.Text)..((c + 1) * shape.Text)])],
            [.. kept.SelectMany(c => Policy.Numbers[(c * shape.ClauseNumbers)..((c + 1) * shape.ClauseNumbers)])]);
        var claim = whole with { Relations = [.. Enumerable.Range(0, 5).SelectMany(t => kept.Select(c => whole.Relations[(t * 6) + c]))] };

        var risk = Of(whole).RiskUnder(kept);

        Assert.Equal(Risk(claim, policy), risk, 5);
        Assert.NotEqual(Risk(whole, Policy), risk, 2);
    }

    [Fact]
    public void Without_any_clause_there_is_still_a_risk() => Assert.True(double.IsFinite(Of(Waves.Claim(5, 6)).RiskUnder([])));

    [Fact]
    public void A_token_taken_away_is_as_if_it_had_never_been()
    {
        var (whole, shorter) = (Waves.Claim(5, 6), Waves.Claim(5, 6));
        shorter = shorter with
        {
            Tokens = 4,
            Text = shorter.Text[..^Waves.Shape.Text],
            Ids = shorter.Ids[..^Waves.Shape.IdSlots],
            Codes = shorter.Codes[..^1],
            Numbers = shorter.Numbers[..^Waves.Shape.TokenNumbers],
            Judged = shorter.Judged[..^1],
            Relations = shorter.Relations[..^6],
            LineNumbers = shorter.LineNumbers[..^1],
        };

        var risk = Of(whole).RiskWithout(part => Array.IndexOf(part.LineNumbers, 4));

        Assert.Equal(Risk(shorter, Policy), risk, 5);
    }

    [Fact]
    public void A_claim_in_parts_is_as_wrong_as_its_worst_part()
    {
        EncodedClaim[] parts = [Waves.Claim(5, 6), Waves.Claim(3, 6, phase: 2.2f)];
        var claim = Of(parts);

        Assert.Equal(parts.Max(part => Risk(part, Policy)), claim.Risk, 5);
        Assert.Equal(claim.Risk, Risk(parts[claim.WorstPart], Policy), 5);
        Assert.Equal(claim.Risk, claim.RiskWithout(_ => -1));
    }

    private static ErasableClaim Of(params EncodedClaim[] parts) => new(Waves.Layout, Waves.Parameters(), parts, Policy);

    private static float Risk(EncodedClaim claim, EncodedPolicy policy) => new ClauseNetwork(Waves.Layout, Waves.Parameters()).Infer([(claim, policy)])[0].Risk;
}

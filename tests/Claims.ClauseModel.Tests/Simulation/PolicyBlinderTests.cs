using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Policies.Reading;
using Claims.ClauseModel.Simulation;
using Claims.ClauseModel.Tests.Policies;

namespace Claims.ClauseModel.Tests.Simulation;

public class PolicyBlinderTests
{
    [Fact]
    public void A_blinded_clause_keeps_its_words_and_conditions_and_loses_its_codes()
    {
        var seen = Blind("Hearing aids and examinations to fit them, V5008 to V5298, are excluded.", ClauseKind.Exclusion);

        Assert.Equal("Hearing aids and examinations to fit them are excluded.", seen.Text);
        Assert.Empty(seen.Scope.Services);
        Assert.Equal([new Condition.NotCovered()], seen.Conditions);
    }

    [Theory]
    [InlineData("Canes (E0100–E0105) and walkers, E0130 to E0149, are limited to 2 units per line.", "Canes and walkers are limited to 2 units per line.")]
    [InlineData("Acupuncture, codes 97810 to 97814, is excluded.", "Acupuncture is excluded.")]
    public void Codes_go_from_between_commas_and_from_brackets(string text, string left) => Assert.Equal(left, CodeMentions.Remove(text));

    [Theory]
    [InlineData("Comfort items, such as A9270 and E0625, are not covered.")]
    [InlineData("Things that nobody would know by these words, V5008 to V5298, are excluded.")]
    [InlineData("Office visits, codes 99202 to 99215, are excluded.")]
    [InlineData("Canes, E0100 to E0105, may not be billed together with walkers, E0130 to E0149.")]
    [InlineData("Walkers, E0130 to E0149, need approval in place of service 11.")]
    public void A_clause_whose_words_alone_would_not_do_is_left(string text) => Assert.False(PolicyBlinder.CanBlind(Read(text, ClauseKind.Exclusion)));

    [Fact]
    public void No_code_of_a_blinded_clause_is_left_in_shipped_or_generated_policies()
    {
        List<GeneratedPolicy> policies =
        [
            .. ShippedPolicies.Library.Policies.Select(policy => new GeneratedPolicy(policy, PolicyBlinder.Blind(policy, 1, new Random(1)))),
            .. Enumerable.Range(0, 20).Select(seed => PolicyGenerator.Generate(seed)),
        ];

        foreach (var policy in policies)
        {
            Assert.Equal(policy.True.Clauses.Select(clause => clause.Id), policy.Seen.Clauses.Select(clause => clause.Id));
            var blinded = policy.BlindedClauses.ToHashSet();
            Assert.All(policy.Seen.Clauses.Where(clause => blinded.Contains(clause.Id)), clause => Assert.Empty(CodeRangeReader.Services(clause.Text)));
            Assert.All(policy.Seen.Clauses.Where(clause => blinded.Contains(clause.Id)), clause => Assert.DoesNotContain(" ,", clause.Text, StringComparison.Ordinal));
        }

        Assert.True(policies.Average(policy => policy.BlindedClauses.Count()) > 10);
    }

    [Fact]
    public void The_seen_policy_has_a_hash_of_its_own() =>
        Assert.All(ShippedPolicies.Library.Policies, policy => Assert.NotEqual(policy.Hash, PolicyBlinder.Blind(policy, 1, new Random(1)).Hash));

    private static Clause Blind(string text, ClauseKind kind) => PolicyBlinder.Blind(Some.Policy(Read(text, kind)), 1, new Random(1)).Clauses.Single();

    private static Clause Read(string text, ClauseKind kind) => Some.Clause(kind) with { Text = text, Scope = ScopeReader.Read(text), Conditions = ConditionReader.Read(text, kind) };
}

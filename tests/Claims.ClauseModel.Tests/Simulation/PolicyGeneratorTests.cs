using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;

namespace Claims.ClauseModel.Tests.Simulation;

public class PolicyGeneratorTests
{
    public static TheoryData<WordingSet> Sets => [WordingSet.Training, WordingSet.Evaluation];

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_words_of_every_clause_say_what_it_asks_for(WordingSet set)
    {
        var clauses = Enumerable.Range(0, 40).SelectMany(seed => PolicyGenerator.Document(seed, set).Split('\n')).Where(line => line.StartsWith("**", StringComparison.Ordinal)).ToList();

        // What words say otherwise than meant would be stated in braces.
        Assert.DoesNotContain(clauses, clause => clause.Contains('{', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Policies_have_40_to_100_clauses_of_every_kind_and_dental_plans_18_or_more(WordingSet set)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var policy = PolicyGenerator.Generate(seed, set).True;

            Assert.InRange(policy.Clauses.Count, policy.ClaimKinds is [Claims.Contracts.ClaimKind.Dental] ? 18 : 40, 100);
            Assert.Equal(8, policy.Clauses.Select(clause => clause.Kind).Distinct().Count());
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_policies_and_another_gives_others()
    {
        var (one, again, other) = (PolicyGenerator.Generate(7), PolicyGenerator.Generate(7), PolicyGenerator.Generate(8));

        Assert.Equal((one.True.Hash, one.Seen.Hash), (again.True.Hash, again.Seen.Hash));
        Assert.NotEqual(one.True.Hash, other.True.Hash);
        Assert.NotEqual(one.True.Hash, one.Seen.Hash);
    }

    [Fact]
    public void Services_kept_for_evaluation_are_named_by_no_training_policy()
    {
        var held = SimulationTables.Load().Families.Where(family => family.IsHeldOut).ToList();
        var trained = Enumerable.Range(0, 30).SelectMany(seed => Named(PolicyGenerator.Generate(seed).True)).ToHashSet();
        var evaluated = Enumerable.Range(0, 30).SelectMany(seed => Named(PolicyGenerator.Generate(seed, WordingSet.Evaluation).True)).ToHashSet();

        Assert.DoesNotContain(held, family => trained.Contains(family.Codes));
        Assert.True(held.Count(family => evaluated.Contains(family.Codes)) > held.Count / 2);
    }

    [Fact]
    public void Training_and_evaluation_share_no_sentence_about_services()
    {
        string[] sets = [.. Sets.Select(set => string.Join('\n', Enumerable.Range(0, 20).Select(seed => PolicyGenerator.Document(seed, set.Data))))];

        Assert.Contains("The plan does not pay for", sets[0], StringComparison.Ordinal);
        Assert.DoesNotContain("The plan does not pay for", sets[1], StringComparison.Ordinal);
        Assert.Contains("Nothing is owed for", sets[1], StringComparison.Ordinal);
    }

    private static IEnumerable<CodeRange> Named(Policy policy) => policy.Clauses.SelectMany(clause => clause.Scope.Services);
}

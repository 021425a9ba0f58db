using Claims.Review.Console.Policies;

namespace Claims.Review.Tests.Console.Policies;

public sealed class PolicyCandidateTests
{
    [Fact]
    public void A_new_version_ends_the_one_before_it_the_day_before()
    {
        var candidate = PolicyCandidate.Of(Documents.Of("2", "{ from: 2026-07-01 }"), [Documents.Of("1"), Documents.Of("9", id: "dental")]);

        Assert.Empty(candidate.Faults);
        Assert.Equal(("1", new DateOnly(2026, 6, 30)), (candidate.Ends?.Policy?.Version, candidate.Ends?.Policy?.EffectiveTo));
        Assert.Equal("1", candidate.ComparedWith?.Version);
        Assert.Null(candidate.Replaces);
    }

    [Fact]
    public void The_same_version_replaces_its_document_and_ends_nothing()
    {
        var candidate = PolicyCandidate.Of(Documents.Of("1", clauses: "**1.1** At most 3 units on a line. {services: E0100-E0118; max-units-per-line: 3}"), [Documents.Of("1")]);

        Assert.Empty(candidate.Faults);
        Assert.Equal("ppo-1.md", candidate.Replaces?.FileName);
        Assert.Null(candidate.Ends);
        Assert.Equal(("1.1", "changed"), (Assert.Single(candidate.Changes).ClauseId, candidate.Changes[0].Kind));
    }

    [Fact]
    public void A_version_that_lies_before_one_in_force_without_an_end_is_a_fault_that_says_what_to_do()
    {
        var candidate = PolicyCandidate.Of(Documents.Of("0", "{ from: 2025-01-01 }"), [Documents.Of("1")]);

        Assert.Contains("state the last day of the earlier one", Assert.Single(candidate.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_the_document_are_named_with_their_lines()
    {
        var candidate = PolicyCandidate.Of(PolicyDocument.Of("new.md", "---\nid: ppo\n---\n\nno clause\n"), [Documents.Of("1")]);

        Assert.True(candidate.Faults.Count >= 4, string.Join('\n', candidate.Faults));
        Assert.All(candidate.Faults, fault => Assert.Equal("new.md", fault.Source));
        Assert.False(candidate.IsKnown);
    }

    [Fact]
    public void Clauses_are_new_gone_reworded_or_changed()
    {
        var before = Documents.Of("1", clauses: "**1.1** At most 2 units on a line. {services: E0100-E0118; max-units-per-line: 2}\n\n**1.2** Gone. {services: A1000-A1001; conditions: none}\n\n**1.3** The same. {services: A1000-A1001; conditions: none}");
        var after = Documents.Of("2", "{ from: 2027-01-01 }", clauses: "**1.1** No more than 2 units on a line. {services: E0100-E0118; conditions: none; max-units-per-line: 2}\n\n**1.3** The same. {services: A1000-A1001; conditions: none}\n\n**1.4** New. {services: A1000-A1001; conditions: none}");

        var candidate = PolicyCandidate.Of(after, [before]);

        Assert.Equal([("1.1", "reworded"), ("1.4", "new"), ("1.2", "gone")], candidate.Changes.Select(change => (change.ClauseId, change.Kind)));
    }
}

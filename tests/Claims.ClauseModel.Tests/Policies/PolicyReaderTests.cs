using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Tests.Policies;

public class PolicyReaderTests
{
    private const string Front = "---\nid: p\nversion: \"1\"\ntitle: T\npayer: P\neffective: { from: 2020-01-01 }\n---\n";

    [Fact]
    public void Every_fault_is_named_with_its_line()
    {
        var reading = PolicyReader.Read("---\nid: p\nversion: \"1\"\neffective: { from: soon }\n---\n\n## 1 Things {kind: thing}\n\n**1.1** Words.\n\n**1.1** Words. {colour: red; kind: limit}\n", "p.md");

        var faults = Assert.IsType<PolicyReading.Faulty>(reading).Faults.Select(fault => fault.ToString()).ToList();
        Assert.Contains(faults, fault => fault.Contains("lacks title", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("lacks payer", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("effective.from", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("p.md:7 names the kind thing", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("p.md:9 clause 1.1 has no kind", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("p.md:11 states colour: red", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_without_front_matter_or_clauses_is_refused()
    {
        var faults = Assert.IsType<PolicyReading.Faulty>(PolicyReader.Read("# Title\n", "p.md")).Faults;

        Assert.Equal(2, faults.Count);
    }

    [Fact]
    public void What_the_author_states_wins_over_what_was_read_out()
    {
        var clause = Read("**1.1** Strips, A4253, are limited to 6 units per line. {kind: limit; services: A4250-A4259; max-units-per-line: 4}");

        Assert.Equal([new CodeRange("A4250", "A4259")], clause.Scope.Services);
        Assert.Equal([new Condition.MaxUnitsPerLine(4)], clause.Conditions);
    }

    [Theory]
    [InlineData("requires prior authorization", true)]
    [InlineData("does not require prior authorization", false)]
    public void Prior_authorization_is_read_with_its_negation(string words, bool required)
    {
        var clause = Read($"**1.1** Surgery, code 27447, {words}. {{kind: prior-authorization}}");

        Assert.Equal(required, clause.Conditions.Contains(new Condition.PriorAuthorizationRequired()));
    }

    [Fact]
    public void The_hash_changes_with_any_byte()
    {
        var one = Assert.IsType<PolicyReading.Valid>(PolicyReader.Read(Front + "\n**1.1** Words. {kind: limit}\n", "p")).Policy;
        var other = Assert.IsType<PolicyReading.Valid>(PolicyReader.Read(Front + "\n**1.1** Words! {kind: limit}\n", "p")).Policy;

        Assert.NotEqual(one.Hash, other.Hash);
    }

    private static Clause Read(string paragraph) =>
        Assert.IsType<PolicyReading.Valid>(PolicyReader.Read($"{Front}\n## 1 S\n\n{paragraph}\n", "p")).Policy.Clauses.Single();
}

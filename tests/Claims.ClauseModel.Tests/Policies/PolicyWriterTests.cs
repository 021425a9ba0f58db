using System.Text.Json;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;

namespace Claims.ClauseModel.Tests.Policies;

public class PolicyWriterTests
{
    [Fact]
    public void A_written_policy_reads_as_the_same() => Assert.All(
        ShippedPolicies.Library.Policies.SelectMany(policy => new[] { policy, PolicyBlinder.Blind(policy, 1, new Random(1)) }),
        policy => Assert.Equal(Json(policy), Json(Assert.IsType<PolicyReading.Valid>(PolicyReader.Read(PolicyWriter.Write(policy), "p")).Policy)));

    [Fact]
    public void A_blinded_policy_has_the_hash_of_its_document()
    {
        var seen = PolicyBlinder.Blind(ShippedPolicies.Library.Policies[0], 1, new Random(1));

        Assert.Equal(seen.Hash, Assert.IsType<PolicyReading.Valid>(PolicyReader.Read(PolicyWriter.Write(seen), "p")).Policy.Hash);
    }

    private static string Json(Policy policy) => string.Join('\n', policy.Clauses.Select(clause => string.Join(
        '|', clause.Id, clause.Section, clause.Kind, clause.Text, JsonSerializer.Serialize(clause.Scope), string.Join(';', clause.Conditions.Select(Json)))).Append(JsonSerializer.Serialize(policy with { Hash = "", Clauses = [] })));

    private static string Json(Condition condition) => condition.GetType().Name + JsonSerializer.Serialize(condition, condition.GetType());
}

using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Policies;

public class ShippedPoliciesTests
{
    public static TheoryData<string, string, Condition> Golden => new()
    {
        { "commercial-ppo", "1.1", new Condition.MemberCovered() },
        { "commercial-ppo", "1.5", new Condition.SexIs(Sex.Female) },
        { "commercial-ppo", "2.8", new Condition.AgeBetween(40, null) },
        { "commercial-ppo", "3.3", new Condition.NotCovered() },
        { "commercial-ppo", "4.2", new Condition.MaxPerMonths(2, 12) },
        { "commercial-ppo", "4.3", new Condition.MaxUnitsPerLine(4) },
        { "commercial-ppo", "4.7", new Condition.MaxPerMonths(1, 60) },
        { "commercial-ppo", "4.9", new Condition.MaxChargePerLine(250) },
        { "commercial-ppo", "4.13", new Condition.MaxUnitsPerDay(3) },
        { "commercial-ppo", "5.3", new Condition.PriorAuthorizationRequired() },
        { "commercial-ppo", "7.1", new Condition.FiledWithinDays(365) },
        { "commercial-ppo", "8.1", new Condition.OtherPayerStated() },
        { "part-b-dme", "1.6", new Condition.AgeBetween(50, null) },
        { "part-b-dme", "4.7", new Condition.MaxPerMonths(3, 3) },
        { "part-b-dme", "4.16", new Condition.MaxUnitsPerLine(200) },
        { "part-b-dme", "6.8", new Condition.ReferralRequired() },
        { "part-b-dme", "7.1", new Condition.FiledWithinDays(365) },
        { "dental-plan", "1.4", new Condition.AgeBetween(null, 18) },
        { "dental-plan", "4.1", new Condition.MaxPerMonths(2, 12) },
        { "dental-plan", "4.6", new Condition.MaxPerMonths(2, 12) },
        { "dental-plan", "4.7", new Condition.AgeBetween(6, 15) },
        { "dental-plan", "4.14", new Condition.MaxChargePerLine(2_500) },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_clause_asks_for_what_its_words_say(string policy, string clause, Condition expected)
    {
        var read = Find(policy, clause);

        Assert.Contains(expected, read.Conditions);
    }

    [Fact]
    public void Words_name_places_diagnoses_modifiers_and_companions()
    {
        Assert.Equal(["23"], Find("commercial-ppo", "6.4").Conditions.OfType<Condition.PlaceOfServiceIn>().Single().Codes);
        Assert.Equal(["11", "19", "22"], Find("commercial-ppo", "5.1").Scope.PlacesOfService);
        Assert.Equal(
            [new CodeRange("E08", "E13"), new CodeRange("O24", "O24")],
            Find("commercial-ppo", "2.17").Conditions.OfType<Condition.DiagnosisIn>().Single().Ranges);
        Assert.Equal(["RR", "NU"], Find("commercial-ppo", "6.7").Conditions.OfType<Condition.ModifierRequired>().Single().Modifiers);
        Assert.Equal([new CodeRange("80048", "80048"), new CodeRange("80053", "80053")], Find("commercial-ppo", "6.1").Conditions.OfType<Condition.NotBilledWith>().Single().Services);
        Assert.Equal([new CodeRange("D4341", "D4341"), new CodeRange("D4342", "D4342")], Find("dental-plan", "6.1").Scope.Services);
    }

    [Fact]
    public void Every_policy_has_40_to_90_clauses_of_all_eight_kinds_and_most_are_structured()
    {
        foreach (var policy in ShippedPolicies.Library.Policies)
        {
            var structured = policy.Clauses.Count(clause => !clause.Scope.IsUniversal || clause.Conditions.Count > 0);

            Assert.InRange(policy.Clauses.Count, 40, 90);
            Assert.Equal(8, policy.Clauses.Select(clause => clause.Kind).Distinct().Count());
            Assert.True(structured >= 0.7 * policy.Clauses.Count, $"{policy.Id}: {structured} of {policy.Clauses.Count}");
        }
    }

    [Fact]
    public void The_version_in_force_on_the_day_of_service_is_found()
    {
        var library = ShippedPolicies.Library;

        Assert.Equal("2024.1", library.Find("commercial-ppo", new DateOnly(2025, 12, 31)).Version);
        Assert.Equal("2026.1", library.Find("commercial-ppo", new DateOnly(2026, 1, 1)).Version);
        Assert.Equal("2024.1", library.Find("commercial-ppo", new DateOnly(1980, 1, 1)).Version);
        Assert.Equal("2026.1", library.Find("commercial-ppo", null).Version);
    }

    private static Clause Find(string policy, string clause) =>
        ShippedPolicies.Library.Find(policy, new DateOnly(2025, 6, 1)).Clauses.Single(candidate => candidate.Id == clause);
}

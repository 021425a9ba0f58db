using Claims.Contracts;
using Claims.Fraud.Detection;
using Claims.Fraud.History;
using Claims.Testing;

namespace Claims.Fraud.Tests.Detection;

public sealed class RepeatedSetsTests
{
    [Theory]
    [InlineData(1, "P-1", "DUPLICATE_CLAIM_OTHER_DAY")]
    [InlineData(-3, "P-1", "DUPLICATE_CLAIM_OTHER_DAY")]
    [InlineData(2, "P-2", "DUPLICATE_CLAIM_OTHER_PROVIDER")]
    public void All_services_of_a_claim_some_days_off_are_evidence(int days, string provider, string code) =>
        Assert.Equal(code, Assert.Single(Find(Visit("C-2", days, provider), Visit("C-1"))).Code);

    [Fact]
    public void More_services_are_stronger_evidence()
    {
        var two = Assert.Single(Find(Visit("C-2", 1), Visit("C-1")));
        var three = Assert.Single(Find(Visit("C-2", 1, "P-1", "99213", "36415", "80053"), Visit("C-1", 0, "P-1", "99213", "36415", "80053")));

        Assert.True(three.LogOdds > two.LogOdds);
    }

    [Fact]
    public void A_day_further_than_near_is_none() => Assert.Empty(Find(Visit("C-2", 4), Visit("C-1")));

    [Fact]
    public void The_same_day_is_left_to_the_lines() => Assert.Empty(Find(Visit("C-2"), Visit("C-1")));

    [Fact]
    public void One_service_or_other_services_are_none()
    {
        Assert.Empty(Find(Visit("C-2", 1, "P-1", "99213"), Visit("C-1", 0, "P-1", "99213")));
        Assert.Empty(Find(Visit("C-2", 1), Visit("C-1", 0, "P-1", "99213", "80053")));
    }

    [Fact]
    public void A_course_of_treatment_is_none() => Assert.Empty(Find(Visit("C-3", 2), Visit("C-1"), Visit("C-2", 1)));

    private static Claim Visit(string number, int days = 0, string provider = "P-1", params string[] codes) => Some.Claim(
        number,
        day: Some.Day.AddDays(days),
        provider: Some.Provider(provider),
        lines: [.. (codes.Length > 0 ? codes : ["99213", "36415"]).Select((code, i) => Some.Line(i + 1, code))]);

    private static List<Evidence> Find(Claim claim, params Claim[] earlier) =>
        [.. RepeatedSets.Of(claim, new ClaimHistory { Lines = [.. earlier.SelectMany(BilledLines.Of)] }, nearDays: 3)];
}

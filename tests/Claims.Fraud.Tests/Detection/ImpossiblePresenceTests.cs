using Claims.Contracts;
using Claims.Fraud.Detection;
using Claims.Fraud.History;
using Claims.Testing;

namespace Claims.Fraud.Tests.Detection;

public sealed class ImpossiblePresenceTests
{
    private static readonly Provider Hospital = Some.Provider("H-1");

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 0)]
    public void A_visit_elsewhere_is_impossible_between_admission_and_discharge(int day, int expected)
    {
        var stay = Stay("C-1", Hospital, 0, 5);
        var visit = Some.Claim("C-2", day: Some.Day.AddDays(day));

        Assert.Equal(expected, Count("SEEN_DURING_STAY", visit, stay));
        Assert.Equal(expected, Count("SEEN_DURING_STAY", stay, visit));
    }

    [Theory]
    [InlineData("21")]
    [InlineData("02")]
    [InlineData("23")]
    public void A_visit_in_the_hospital_or_by_telephone_is_possible_during_a_stay(string place) => Assert.Equal(
        0, Count("SEEN_DURING_STAY", Some.Claim("C-2", day: Some.Day.AddDays(2)) with { PlaceOfService = place }, Stay("C-1", Hospital, 0, 5)));

    [Theory]
    [InlineData(5, 9, 0)]
    [InlineData(4, 9, 1)]
    [InlineData(-3, 0, 0)]
    [InlineData(-3, 1, 1)]
    public void Two_hospitals_cannot_share_a_night(int from, int to, int expected) =>
        Assert.Equal(expected, Count("STAYS_OVERLAP", Stay("C-2", Some.Provider("H-2"), from, to), Stay("C-1", Hospital, 0, 5)));

    [Fact]
    public void One_hospital_may_bill_a_stay_in_parts() =>
        Assert.Equal(0, Count("STAYS_OVERLAP", Stay("C-2", Hospital, 2, 7), Stay("C-1", Hospital, 0, 5)));

    [Theory]
    [InlineData("CA", 0, 0)]
    [InlineData("NV", 0, 1)]
    [InlineData("NV", 1, 0)]
    [InlineData(null, 0, 0)]
    public void Two_states_in_person_on_one_day_are_weak_evidence(string? state, int day, int expected) => Assert.Equal(
        expected,
        Count("SEEN_IN_TWO_STATES", Some.Claim("C-2", day: Some.Day.AddDays(day), provider: Some.Provider("P-2", state: state)), Some.Claim("C-1")));

    private static Claim Stay(string number, Provider hospital, int from, int to) => Some.Claim(number, provider: hospital) with
    {
        Kind = ClaimKind.Institutional,
        TypeOfBill = "11",
        PlaceOfService = null,
        AdmissionDate = Some.Day.AddDays(from),
        DischargeDate = Some.Day.AddDays(to),
    };

    private static int Count(string code, Claim claim, Claim earlier)
    {
        var history = new ClaimHistory { Lines = BilledLines.Of(earlier), Stays = InpatientStay.Of(earlier) is { } stay ? [stay] : [] };
        return ImpossiblePresence.Of(claim, history).Count(item => item.Code == code);
    }
}

using Claims.ClauseModel.Features;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Features;

public class CodeStatisticsTests
{
    private static readonly CodeStatistics Statistics = CodeStatistics.Learn(
        Enumerable.Range(0, 20).Select(i => Some.Claim(Some.Line(charge: i % 2 == 0 ? 80m : 125m, units: 1))));

    [Fact]
    public void A_usual_charge_deviates_little_and_a_high_one_much()
    {
        var usual = Statistics.Deviations(Some.Line(charge: 100m));
        var high = Statistics.Deviations(Some.Line(charge: 200m));

        Assert.Equal(0, usual.Charge, 2);
        Assert.True(high.Charge > 3);
        Assert.True(usual.CodeIsKnown);
    }

    [Fact]
    public void Charges_are_held_against_the_unit()
    {
        var four = Statistics.Deviations(Some.Line(charge: 400m, units: 4));

        Assert.Equal(0, four.Charge, 2);
        Assert.Equal(5, four.Units);
    }

    [Fact]
    public void A_code_never_seen_is_held_against_its_kind_of_service_and_a_kind_never_seen_against_nothing()
    {
        var sibling = Statistics.Deviations(Some.Line(code: "99212", charge: 200m));
        var stranger = Statistics.Deviations(Some.Line(code: "A0425", charge: 200m));

        Assert.True(sibling.Charge > 3);
        Assert.False(sibling.CodeIsKnown);
        Assert.Equal((0, 0, false), stranger);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var again = CodeStatistics.Read(Statistics.Write());

        Assert.Equal(Statistics.Deviations(Some.Line(charge: 170m)), again.Deviations(Some.Line(charge: 170m)));
        Assert.Throws<InvalidDataException>(() => CodeStatistics.Read("nothing"u8));
    }
}

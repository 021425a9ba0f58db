using Claims.ClauseModel.Explanation;

namespace Claims.ClauseModel.Tests.Explanation;

public class ClaimEditsTests
{
    [Fact]
    public void The_total_follows_a_line_that_is_changed_or_left_out()
    {
        var claim = Some.Claim(Some.Line(units: 4), Some.Line(2, charge: 30m));

        var fewer = ClaimEdits.WithLine(claim, 1, line => ClaimEdits.WithUnits(line, 1));
        var without = ClaimEdits.WithoutLine(claim, 2);

        Assert.Equal((25m, 55m), (fewer.Lines[0].Charge, fewer.TotalCharge));
        Assert.Equal(100m, without.TotalCharge);
        Assert.Equal(1, Assert.Single(without.Lines).Number);
    }

    [Fact]
    public void The_only_line_stays()
    {
        var claim = Some.Claim(Some.Line());

        Assert.Same(claim, ClaimEdits.WithoutLine(claim, 1));
    }

    [Fact]
    public void A_line_that_points_to_diagnoses_points_to_the_one_that_is_added()
    {
        var claim = ClaimEdits.WithDiagnosis(Some.Claim(Some.Line()), 1, "G47");

        Assert.Equal((2, "G47"), (claim.Diagnoses[1].Sequence, claim.Diagnoses[1].Code));
        Assert.Equal([1, 2], claim.Lines[0].DiagnosisPointers);
    }

    [Fact]
    public void Days_of_service_move_together_and_the_day_of_filing_stays()
    {
        var claim = ClaimEdits.Moved(Some.Claim(Some.Line()), -3);

        Assert.Equal(Some.Day.AddDays(-3), claim.ServiceFrom);
        Assert.Equal(Some.Day.AddDays(-3), claim.Lines[0].From);
        Assert.Equal(Some.Day.AddDays(10), claim.SubmittedOn);
    }
}

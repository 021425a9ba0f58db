using Claims.Review.Console.Case;
using Claims.Testing;

namespace Claims.Review.Tests.Console.Case;

public sealed class CaseTimelineTests
{
    [Fact]
    public void The_way_of_a_claim_is_told_from_receipt_to_verdict()
    {
        var file = CaseFiling.File("r-8", given: CaseFiling.Verdict("r-7") with { WithdrawnAt = Some.Moment.AddHours(2) }) with
        {
            Writes = [CaseFiling.Write("r-7", "verdict given", 60), CaseFiling.Write("r-7", "case claimed", 30)],
        };

        var moments = CaseTimeline.Of(file);

        Assert.Equal(
            [
                ("Received and accepted", null), ("Scored by attention under policy 1", null), ("Assessed: risk 0.60, to review", null), ("Case opened", null), ("Case claimed", "r-7"),
                ("Verdict, review: confirmed: the claim is improper", "r-7"), ("Verdict withdrawn", "r-7"),
            ],
            moments.Select(moment => (moment.What, moment.Who)));
        Assert.Equal(moments.OrderBy(moment => moment.At), moments);
    }

    [Fact]
    public void To_a_blind_reviewer_it_tells_neither_what_was_said_nor_by_whom()
    {
        var file = CaseFiling.File("r-8", wantsSecondReview: true, given: CaseFiling.Verdict("r-7")) with { Writes = [CaseFiling.Write("r-7", "case claimed", 30)] };

        var text = string.Join('\n', CaseTimeline.Of(file));

        Assert.Contains("hidden until the second review", text, StringComparison.Ordinal);
        Assert.All(["r-7", "improper", "confirmed"], hidden => Assert.DoesNotContain(hidden, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "0af7651916cd43dd8448eb211c80319c")]
    [InlineData(null, null)]
    [InlineData("00-0af", null)]
    public void A_trace_is_named_by_its_id(string? traceparent, string? id) => Assert.Equal(id, CaseTimeline.TraceId(traceparent));
}

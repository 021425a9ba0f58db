using Claims.Contracts;
using Claims.Review.Console.Performance;
using Claims.Tracking.Segments;

namespace Claims.Review.Tests.Console.Performance;

public sealed class ViewRequestTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    [Fact]
    public void An_address_says_what_is_shown_and_is_read_back()
    {
        var request = ViewRequest.Read("clauseModel", "hash", "plan=gold & more", "7", "91");

        Assert.Equal(new ViewRequest(PerformanceSubject.ClauseModel, "hash", new Segment("plan", "gold & more"), 7, 91), request);
        Assert.Equal("/performance?subject=ClauseModel&model=hash&segment=plan%3Dgold%20%26%20more&days=7&period=91", request.Href);
    }

    [Theory]
    [InlineData(null, null, null, null, null)]
    [InlineData("1", " ", "plan=", "3", "-1")]
    [InlineData("none", "", "=gold", "x", "999999")]
    public void What_is_not_said_or_said_wrongly_is_as_usual(string? subject, string? model, string? segment, string? days, string? period) =>
        Assert.Equal(new ViewRequest(PerformanceSubject.Assessment, null, Segment.All, null, 182), ViewRequest.Read(subject, model, segment, days, period));

    [Theory]
    [InlineData("7", "91", 7, 13)]
    [InlineData("28", "28", 28, 1)]
    [InlineData("91", "28", 91, 1)]
    [InlineData("1", "365", 1, 60)]
    public void Windows_follow_each_other_up_to_today_and_are_not_too_many(string days, string period, int length, int windows)
    {
        var (from, to, step) = ViewRequest.Read(null, null, null, days, period).Follow(length, Today);

        Assert.Equal((Today.AddDays(1), length), (to, step));
        Assert.Equal(windows * length, to.DayNumber - from.DayNumber);
    }
}

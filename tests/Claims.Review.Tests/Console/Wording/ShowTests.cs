using Claims.Contracts;
using Claims.Review.Console.Wording;
using Claims.Testing;

namespace Claims.Review.Tests.Console.Wording;

public sealed class ShowTests
{
    [Fact]
    public void Values_read_the_same_everywhere()
    {
        Assert.Equal("1,234.50 EUR", Show.Money(1_234.5m, "EUR"));
        Assert.Equal("2026-03-02 09:00 UTC", Show.Moment(Some.Moment));
        Assert.Equal("2026-03-02 09:00:00 UTC", Show.Instant(Some.Moment.ToOffset(TimeSpan.FromHours(5))));
        Assert.Equal("2026-02-10 to 2026-02-12", Show.Days(Some.Day, Some.Day.AddDays(2)));
        Assert.Equal("2026-02-10", Show.Days(Some.Day, Some.Day));
        Assert.Equal("not stated", Show.Day(null));
        Assert.Equal(["+0.50", "−0.50", "0.00"], new[] { 0.5, -0.5, 0 }.Select(Show.WithSign));
        Assert.Equal("external cause", Show.Words(DiagnosisKind.ExternalCause));
    }

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(59, "59 min")]
    [InlineData(60, "1 h")]
    [InlineData(1_439, "23 h")]
    [InlineData(1_440, "1 d")]
    [InlineData(-5, "0 min")]
    public void An_age_is_told_in_its_largest_unit(int minutes, string text) => Assert.Equal(text, Show.Age(TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void Every_value_of_what_is_shown_has_words()
    {
        Assert.All(Enum.GetValues<Route>(), route => Assert.NotEmpty(Show.Words(route)));
        Assert.All(Enum.GetValues<ReviewStage>(), stage => Assert.NotEmpty(Show.Words(stage)));
        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.NotEmpty(Show.Words(verdict)));
        Assert.All(Enum.GetValues<CodeSystem>(), system => Assert.NotEmpty(CodeMeaning.Name(system)));
    }
}

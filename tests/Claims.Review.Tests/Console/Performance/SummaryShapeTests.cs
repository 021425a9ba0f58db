using Claims.Contracts;
using Claims.Review.Console.Performance;

namespace Claims.Review.Tests.Console.Performance;

public sealed class SummaryShapeTests
{
    private static readonly MeasuredSummaries Window = new()
    {
        Origin = new SummaryOrigin("attention", "1"),
        From = new DateOnly(2026, 3, 2),
        Days = 7,
        MeasuredAt = DateTimeOffset.UnixEpoch,
        Asked = 12,
        Outcomes = [new(SummaryOutcome.Accepted, 10, new(0.8, 0.5, 0.9)), new(SummaryOutcome.Refused, 2, new(0.2, 0.1, 0.4))],
        Figures = [new("rating", 4, null, null, 3, 1), new("conceptRecall", 0.5, 0.25, 0.75, 10, 10)],
        Flaws = [new(SummaryFlaw.Missing, 2, new(0.667, 0.2, 0.9))],
        Baseline = new SummaryBaseline(new SummaryOrigin("attention", "0"), [new MeasuredFigure("conceptRecall", 0.625, 0.5, 0.75)]),
    };

    [Fact]
    public void A_window_is_told_in_a_sentence_and_a_table_beside_its_baseline()
    {
        Assert.Equal("In the 7 days from 2026-03-02 (UTC) 12 were asked for and 10 shown. Most ratings name the same flaw: Missing.", SummaryShape.Sentence(Window));
        var table = SummaryShape.Table(Window);
        Assert.Equal("held against attention 0", table.Caption);
        Assert.Equal(["rating", "4.000", "", "3", ""], table.Rows[0]);
        Assert.Equal(["concept recall", "0.500", "[0.250, 0.750]", "10", "0.625"], table.Rows[1]);
    }

    [Fact]
    public void Of_each_origin_the_last_window_is_shown() => Assert.Equal(
        [(Window.Origin.Provider, new DateOnly(2026, 3, 9)), ("ollama", new DateOnly(2026, 3, 2))],
        SummaryShape.Latest([Window, Window with { From = new DateOnly(2026, 3, 9) }, Window with { Origin = new SummaryOrigin("ollama", "m") }]).Select(window => (window.Origin.Provider, window.From)));
}

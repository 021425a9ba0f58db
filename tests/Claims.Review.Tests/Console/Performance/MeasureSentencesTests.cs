using Claims.Contracts;
using Claims.Review.Console.Performance;
using Claims.Testing;
using Claims.Tracking.Reporting;

namespace Claims.Review.Tests.Console.Performance;

public sealed class MeasureSentencesTests
{
    [Fact]
    public void A_measure_says_what_it_is_how_it_stands_and_since_when_it_is_worse()
    {
        var sentence = Sentence(Measured.Weeks(14), "recall");

        Assert.StartsWith("Recall is the share", sentence, StringComparison.Ordinal);
        Assert.Contains("In 2026-03-23 to 2026-03-29 it is 0.500, between 0.450 and 0.550", sentence, StringComparison.Ordinal);
        Assert.EndsWith("It is worse than the baseline since 2026-03-02.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_nothing_proves_worse_says_so() =>
        Assert.EndsWith("The baseline is 0.610; nothing proves it worse.", Sentence(Measured.Weeks(4), "f1"), StringComparison.Ordinal);

    [Fact]
    public void Without_verdicts_the_estimate_is_pointed_at() =>
        Assert.Contains("No verdicts have come yet; the dashed line", Sentence([Measured.Week(0, isJudged: false)], "recall"), StringComparison.Ordinal);

    [Fact]
    public void Every_measure_with_a_chart_is_explained() =>
        Assert.All(MeasureHistory.Charted, measure => Assert.NotEqual($"{FigureText.Name(measure)} of the claims.", MeasureSentences.Meaning(measure)));

    private static string Sentence(IReadOnlyList<PerformanceMeasured> windows, string measure)
    {
        var series = Assert.Single(PerformanceSeries.Of(windows));
        return MeasureSentences.Of(series, MeasureHistory.Of(series, measure));
    }
}

using Claims.Contracts;
using Claims.Tracking.Summaries;

namespace Claims.Tracking.Tests.Summaries;

public sealed class SummaryWindowTests
{
    private static readonly GoldenSummaries s_golden = GoldenSummaries.Read();

    [Fact]
    public void Figures_are_those_of_NumPy_and_SciPy()
    {
        var figures = SummaryWindow.Of(s_golden.Made(), s_golden.Rated()).Figures();

        Assert.Equal(s_golden.Figures.Select(figure => figure.Measure), figures.Select(figure => figure.Measure));
        Assert.All(s_golden.Figures.Zip(figures), pair =>
        {
            Assert.Equal(pair.First.Value, pair.Second.Value, 1e-9);
            Assert.Equal(pair.First.Low!.Value, pair.Second.Low!.Value, 1e-6);
            Assert.Equal(pair.First.High!.Value, pair.Second.High!.Value, 1e-6);
            Assert.Equal((pair.First.Cases, pair.First.Clusters), (pair.Second.Cases, pair.Second.Clusters));
        });
    }

    [Fact]
    public void The_order_in_which_summaries_and_ratings_come_does_not_change_a_bit()
    {
        var (made, rated) = (s_golden.Made().ToArray(), s_golden.Rated().ToArray());
        var figures = SummaryWindow.Of(made, rated).Figures();

        Assert.All(Enumerable.Range(0, 20), seed =>
        {
            var random = new Random(seed);
            random.Shuffle(made);
            random.Shuffle(rated);
            Assert.Equal(figures, SummaryWindow.Of(made, rated).Figures());
        });
    }

    [Fact]
    public void The_latest_rating_of_a_reviewer_on_a_summary_counts()
    {
        SummaryRating[] ratings =
        [
            Rating("2", "s", "a", 5, hour: 2, SummaryFlaw.TooLong),
            Rating("1", "s", "a", 1, hour: 1, SummaryFlaw.Wrong),
            Rating("3", "s", "b", 2, hour: 1),
            Rating("4", "of another window", "b", 1, hour: 3),
        ];

        var window = SummaryWindow.Of([Made("s", "c")], ratings);

        Assert.Equal((3.5, 2), (Rating(window).Value, Rating(window).Cases));
        Assert.Equal([0, 0, 0, 1, 0], window.Flaws().Select(flaw => flaw.Count));
        Assert.Equal(0.5, window.Flaws()[3].Share.Value);
    }

    [Fact]
    public void A_summary_that_many_rate_weighs_no_more_than_one_that_one_rates()
    {
        var often = Enumerable.Range(0, 9).Select(i => Rating($"{i}", "s", $"{i}", 5, hour: 1));

        var window = SummaryWindow.Of([Made("s", "c"), Made("t", "d")], [.. often, Rating("last", "t", "z", 1, hour: 1)]);

        Assert.Equal(3, Rating(window).Value, 1e-12);
    }

    [Fact]
    public void One_reviewer_cannot_tell_how_others_would_rate()
    {
        var window = SummaryWindow.Of([Made("s", "c"), Made("t", "d")], [Rating("1", "s", "a", 5, hour: 1), Rating("2", "t", "a", 4, hour: 1)]);

        Assert.Equal((4.5, null, null), (Rating(window).Value, Rating(window).Low, Rating(window).High));
    }

    [Fact]
    public void Every_outcome_has_its_share_of_all_that_were_asked_for()
    {
        var window = SummaryWindow.Of([Made("a", "c"), Made("b", "c", SummaryOutcome.Unavailable), Made("d", "c", SummaryOutcome.Unavailable), Made("e", "c", SummaryOutcome.OverBudget)], []);

        Assert.Equal([1, 0, 2, 1], window.Outcomes().Select(outcome => outcome.Count));
        Assert.Equal((0.5, 0.15, 0.85), (window.Outcomes()[2].Share.Value, Math.Round(window.Outcomes()[2].Share.Low, 3), Math.Round(window.Outcomes()[2].Share.High, 3)));
        Assert.Equal(1, window.Figures().Single(figure => figure.Measure == SummaryMeasures.Latency).Cases);
    }

    [Fact]
    public void A_refused_summary_without_its_text_counts_for_latency_and_not_for_length()
    {
        var window = SummaryWindow.Of([Made("a", "c"), Made("b", "d", SummaryOutcome.Refused) with { Sentences = 0, Characters = 0, LatencyMilliseconds = 300 }], []);

        var values = window.Figures().ToDictionary(figure => figure.Measure, figure => figure.Value);

        Assert.Equal((300, 3, 200, 0.5), (values[SummaryMeasures.Characters], values[SummaryMeasures.Sentences], values[SummaryMeasures.Latency], values[SummaryMeasures.Accepted]));
        Assert.Equal(1, SummaryProfile.Of(window.Made).Numbers[SummaryProfile.Length].Total);
    }

    private static SummaryFigure Rating(SummaryWindow window) => window.Figures().Single(figure => figure.Measure == SummaryMeasures.Rating);

    private static MadeSummary Made(string id, string claim, SummaryOutcome outcome = SummaryOutcome.Accepted) => new(id, claim, Drawn.Start, outcome, 0.5, 1, 3, 300, 100, null);

    private static SummaryRating Rating(string id, string summary, string reviewer, int score, int hour, params IReadOnlyList<SummaryFlaw> flaws) =>
        new(id, summary, $"claim of {summary}", reviewer, score, flaws, Drawn.Moment.AddHours(hour));
}

using System.Text.Json;

using Claims.Contracts;
using Claims.Metrics.Summaries;
using Claims.Metrics.Tests.Measuring;

namespace Claims.Metrics.Tests.Summaries;

public sealed class SummaryFilingTests
{
    private static readonly SummaryQuery s_all = new(DateOnly.MinValue, DateOnly.MaxValue);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_whatever_order_and_however_often_it_comes_the_same_is_found(bool postgres)
    {
        var (made, rated) = Summarised.Weeks(weeks: 2, worse: 9, better: 9);
        rated.AddRange(made.Take(20).Select((summary, i) => Summarised.Rated($"second {i}", summary, 1, rated[0].Reviewer, hour: 15, SummaryFlaw.Wrong)));
        var once = await FoundAsync(postgres, made, rated, seed: null);

        Assert.Equal(2, once.Count);
        Assert.Equal([140, 140], once.Select(window => window.Asked));
        foreach (var seed in (int[])[1, 2])
        {
            Assert.Equal(JsonSerializer.Serialize(once, ClaimJson.Options), JsonSerializer.Serialize(await FoundAsync(postgres, made, rated, seed), ClaimJson.Options));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_rating_that_comes_late_is_counted_in_the_window_of_its_summary(bool postgres)
    {
        await using var metrics = await MeasuredDatabase.NewAsync(postgres);
        var filing = metrics.Get<SummaryFiling>();
        var summary = Summarised.Made("s");
        await filing.SummariesAsync([summary], default);
        await metrics.MeasureAsync(Summarised.Start.AddDays(8));

        await filing.RatingsAsync([Summarised.Rated("1", summary, 4)], default);
        await filing.RatingsAsync([Summarised.Rated("1", summary, 4)], default);

        Assert.Equal(1, await metrics.MeasureAsync(Summarised.Start.AddDays(9)));
        Assert.Equal(0, await metrics.MeasureAsync(Summarised.Start.AddDays(9)));
        Assert.Equal(4, Assert.Single(Assert.Single(await metrics.Get<SummaryWindowStore>().FindAsync(s_all, default)).Figures, figure => figure.Measure == "rating").Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Numbers_that_cannot_be_are_brought_into_their_range(bool postgres)
    {
        await using var metrics = await MeasuredDatabase.NewAsync(postgres);
        var filing = metrics.Get<SummaryFiling>();
        var summary = Summarised.Made("s", recall: 7, latency: -3) with { Cost = null, Support = null };
        await filing.SummariesAsync([summary], default);
        await filing.RatingsAsync([Summarised.Rated("1", summary, 9)], default);

        await metrics.MeasureAsync(Summarised.Start.AddDays(8));

        var figures = Assert.Single(await metrics.Get<SummaryWindowStore>().FindAsync(s_all, default)).Figures.ToDictionary(figure => figure.Measure, figure => figure.Value);
        Assert.Equal((1, 5, 0), (figures["conceptRecall"], figures["rating"], figures["latencyMilliseconds"]));
        Assert.DoesNotContain("cost", figures.Keys);
        Assert.DoesNotContain("support", figures.Keys);
    }

    /// <summary>Windows as they are found when messages come in batches, shuffled and some of them twice, with ratings before or after their summaries.</summary>
    private static async Task<IReadOnlyList<MeasuredSummaries>> FoundAsync(bool postgres, List<SummaryMeasured> made, List<SummaryRated> rated, int? seed)
    {
        await using var metrics = await MeasuredDatabase.NewAsync(postgres);
        object[] messages = [.. made, .. rated];
        if (seed is { } shuffled)
        {
            messages = [.. messages, .. messages.Take(100)];
            new Random(shuffled).Shuffle(messages);
        }

        var filing = metrics.Get<SummaryFiling>();
        foreach (var batch in messages.Chunk(70))
        {
            await filing.RatingsAsync(batch.OfType<SummaryRated>(), default);
            await filing.SummariesAsync(batch.OfType<SummaryMeasured>(), default);
        }

        await metrics.MeasureAsync(Summarised.Start.AddDays(15));
        return await metrics.Get<SummaryWindowStore>().FindAsync(s_all, default);
    }
}

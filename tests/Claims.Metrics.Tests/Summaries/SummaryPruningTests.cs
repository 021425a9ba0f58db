using Claims.Hosting.Storage;
using Claims.Metrics.Summaries;
using Claims.Metrics.Tests.Measuring;

using Dapper;

namespace Claims.Metrics.Tests.Summaries;

public sealed class SummaryPruningTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Summaries_of_whole_windows_go_after_their_time_and_do_not_come_back(bool postgres)
    {
        await using var metrics = await MeasuredDatabase.NewAsync(postgres, ("Metrics:RetainDays", "10"), ("Metrics:RetainWindowDays", "20"));
        metrics.Reach(Summarised.Start.AddDays(14));
        var (made, rated) = Summarised.Weeks(weeks: 2, worse: 99, better: 99);
        await FileAsync();
        await metrics.MeasureAsync(Summarised.Start.AddDays(14));

        // Ten days back is the middle of the second week, so that only the first is past its time.
        metrics.Reach(Summarised.Start.AddDays(20));
        var pruning = metrics.Get<SummaryPruning>();
        await pruning.SummariesAsync(default);
        await pruning.WindowsAsync(Summarised.Start, default);
        await FileAsync();
        await metrics.Get<SummaryFiling>().RatingsAsync([Summarised.Rated("late", made[0], 1) with { RatedAt = Summarised.At(19) }], default);

        Assert.Equal([140, 47, 1], await CountAsync("metrics_summary", "metrics_summary_rating r JOIN metrics_summary s ON s.summary_id = r.summary_id", "metrics_summary_comparison"));
        Assert.Equal(0, await metrics.MeasureAsync(Summarised.Start.AddDays(20)));
        Assert.Equal([2, 14], await CountAsync("metrics_summary_window", "metrics_summary_profile"));

        await pruning.WindowsAsync(Summarised.Start.AddDays(7), default);
        Assert.Equal([1, 7], await CountAsync("metrics_summary_window", "metrics_summary_profile"));

        async Task FileAsync()
        {
            await metrics.Get<SummaryFiling>().SummariesAsync(made, default);
            await metrics.Get<SummaryFiling>().RatingsAsync(rated, default);
            await metrics.Get<SummaryFiling>().ComparisonsAsync([Summarised.Compared("1", Contracts.SummaryPreference.First), Summarised.Compared("2", Contracts.SummaryPreference.First, day: 9)], default);
        }

        async Task<List<long>> CountAsync(params IReadOnlyList<string> tables)
        {
            var counts = new List<long>();
            foreach (var table in tables)
            {
                counts.Add(await metrics.Get<Database>().ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}")));
            }

            return counts;
        }
    }
}

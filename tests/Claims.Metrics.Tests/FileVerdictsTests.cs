using Claims.Contracts;
using Claims.Testing;

namespace Claims.Metrics.Tests;

public sealed class FileVerdictsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_verdict_is_kept_once_with_both_its_times_and_confirmed_each_time(bool postgres)
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        var filed = await metrics.ListenAsync<VerdictsFiled>();
        var verdict = new ReviewRecorded
        {
            VerdictId = "v-1",
            ClaimId = "c",
            DecisionId = "d",
            Verdict = Verdict.Improper,
            Reviewer = "r-7",
            RecordedAt = Some.Moment.AddYears(-10),
        };

        await metrics.PublishAsync(verdict);
        await Eventually.BecomesAsync(1, () => Task.FromResult(filed.Count));
        await metrics.PublishAsync(verdict);
        await Eventually.BecomesAsync(2, () => Task.FromResult(filed.Count));

        Assert.All(filed, message => Assert.Equal(["v-1"], message.VerdictIds));
        Assert.Equal(1, await metrics.CountAsync("SELECT COUNT(*) FROM metrics_verdict WHERE known_at > recorded_at"));
    }
}

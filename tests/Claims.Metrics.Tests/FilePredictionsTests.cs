using Claims.Contracts;
using Claims.Testing;

namespace Claims.Metrics.Tests;

public sealed class FilePredictionsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_prediction_is_kept_once_and_said_to_be_filed_each_time(bool postgres)
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        var filed = await metrics.ListenAsync<AssessmentsFiled>();
        var assessed = Some.Assessed(Some.Claim());

        await metrics.PublishAsync(assessed, assessed);
        await Eventually.BecomesAsync(true, () => Task.FromResult(!filed.IsEmpty));
        var before = filed.Count;
        await metrics.PublishAsync(assessed with { Assessment = assessed.Assessment with { Risk = 0.1 } });
        await Eventually.BecomesAsync(true, () => Task.FromResult(filed.Count > before));

        Assert.Equal(1, await metrics.CountAsync("SELECT COUNT(*) FROM metrics_prediction WHERE risk = 0.6"));
        Assert.Equal(1, await metrics.CountAsync("SELECT COUNT(*) FROM metrics_prediction"));
        Assert.All(filed, message => Assert.Equal(("metrics", assessed.Accepted.Claim.Key.Id), (message.By, Assert.Single(message.ClaimIds))));
    }
}

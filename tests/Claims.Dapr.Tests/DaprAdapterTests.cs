using Claims.Contracts;
using Claims.Fraud;
using Claims.Hosting;
using Claims.Hosting.Storage;
using Claims.Metrics;
using Claims.Testing;
using Claims.Tracking.Baselines;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Claims.Dapr.Tests;

/// <summary>Real services over a side-car that answers as Dapr's does.</summary>
public sealed class DaprAdapterTests
{
    [Fact]
    public async Task Settings_come_from_the_secret_whose_keys_are_their_names()
    {
        await using var sidecar = await FakeSidecar.StartAsync();
        sidecar.Secrets["Fraud__AuditKey"] = "a secret of more than thirty-two characters";

        await using var running = await StartAsync(sidecar, "--Dapr:SecretStore=secrets");

        Assert.Equal("a secret of more than thirty-two characters", running.Services.GetRequiredService<IOptions<FraudOptions>>().Value.AuditKey);
    }

    [Fact]
    public async Task Thresholds_change_without_restart()
    {
        await using var sidecar = await FakeSidecar.StartAsync();
        sidecar.Set("Fraud:ReviewCost", "7");
        await using var running = await StartAsync(sidecar, "--Dapr:ConfigurationStore=settings");
        var options = running.Services.GetRequiredService<LastValid<FraudOptions>>();
        Assert.Equal(7, options.Value.ReviewCost);
        await Eventually.BecomesAsync(1, () => Task.FromResult(sidecar.Followed));

        sidecar.Set("Fraud:ReviewCost", "12");

        await Eventually.BecomesAsync(12.0, () => Task.FromResult(options.Value.ReviewCost));
    }

    [Fact]
    public async Task Values_that_are_refused_leave_the_last_good_ones_in_force()
    {
        await using var sidecar = await FakeSidecar.StartAsync();
        await using var running = await StartAsync(sidecar, "--Dapr:ConfigurationStore=settings");
        var options = running.Services.GetRequiredService<LastValid<FraudOptions>>();
        await Eventually.BecomesAsync(1, () => Task.FromResult(sidecar.Followed));

        sidecar.Set("Fraud:ReviewCost", "-1");
        sidecar.Set("Fraud:AuditProbability", "0.5");
        await Eventually.BecomesAsync("0.5", () => Task.FromResult(running.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["Fraud:AuditProbability"]));
        Assert.Equal((25, 0.02), (options.Value.ReviewCost, options.Value.AuditProbability));

        sidecar.Set("Fraud:ReviewCost", "30");
        await Eventually.BecomesAsync((30.0, 0.5), () => Task.FromResult((options.Value.ReviewCost, options.Value.AuditProbability)));
    }

    [Fact]
    public async Task After_the_side_car_was_away_what_changed_meanwhile_is_known()
    {
        await using var sidecar = await FakeSidecar.StartAsync();
        await using var running = await StartAsync(sidecar, "--Dapr:ConfigurationStore=settings");
        var options = running.Services.GetRequiredService<LastValid<FraudOptions>>();
        await Eventually.BecomesAsync(1, () => Task.FromResult(sidecar.Followed));

        sidecar.HangUp();
        sidecar.Set("Fraud:ReviewCost", "12");

        await Eventually.BecomesAsync(12.0, () => Task.FromResult(options.Value.ReviewCost));
    }

    [Fact]
    public async Task No_setting_is_taken_that_was_not_asked_for()
    {
        await using var sidecar = await FakeSidecar.StartAsync();
        sidecar.Set("Bus:Prefetch", "7");

        await using var running = await StartAsync(sidecar, "--Dapr:ConfigurationStore=settings");

        Assert.Null(running.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["Bus:Prefetch"]);
    }

    [Fact]
    public async Task Baselines_are_kept_in_the_state_store_as_the_database_would()
    {
        await using var sidecar = await FakeSidecar.StartAsync();
        await using (var running = await StartAsync(sidecar, "--Dapr:StateStore=state"))
        {
            var store = running.Services.GetRequiredService<IBaselineStore>();
            foreach (var (hour, recall) in new[] { (1, 0.7), (2, 0.7), (3, 0.8), (4, 0.7) })
            {
                await store.AddAsync(Said("model", hour, recall), null, default);
            }

            await running.Services.GetRequiredService<Database>().WriteAsync(transaction => store.AddAsync(Said("other", 1, 0.9), transaction, default));
            Assert.Equal(0L, await running.CountAsync("SELECT COUNT(*) FROM metrics_baseline"));
        }

        await using var again = await StartAsync(sidecar, "--Dapr:StateStore=state");
        var facts = await again.GetAsync<List<BaselineFact>>("/metrics/baselines?model=model");
        Assert.Equal([0.7, 0.8, 0.7], facts.Select(fact => fact.Figures[0].Value));
        Assert.Equal(4, (await again.GetAsync<List<BaselineFact>>("/metrics/baselines")).Count);
    }

    [Fact]
    public async Task Two_who_add_at_once_lose_neither_fact()
    {
        await using var sidecar = await FakeSidecar.StartAsync();
        await using var running = await StartAsync(sidecar, "--Dapr:StateStore=state");
        var store = running.Services.GetRequiredService<IBaselineStore>();
        sidecar.OnSave = () => store.AddAsync(Said("faster", 1, 0.8), null, default);

        await store.AddAsync(Said("slower", 1, 0.7), null, default);

        Assert.Equal(["faster", "slower"], (await store.FactsAsync(null, null, default)).Select(fact => fact.ModelHash).Order());
    }

    [Fact]
    public async Task Without_a_side_car_a_service_says_so_and_does_not_start()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningServices.StartAsync(
            [new FraudModule()], settings: ["--Dapr:SecretStore=secrets", "--Dapr:WaitSeconds=1", "--Dapr:HttpEndpoint=http://127.0.0.1:9", "--Dapr:GrpcEndpoint=http://127.0.0.1:9"]));

        Assert.Contains("side-car", refused.Message, StringComparison.Ordinal);
    }

    private static Task<RunningServices> StartAsync(FakeSidecar sidecar, string setting) => RunningServices.StartAsync(
        [new FraudModule(), new MetricsModule()], settings: [setting, $"--Dapr:HttpEndpoint={sidecar.Http}", $"--Dapr:GrpcEndpoint={sidecar.Grpc}"]);

    private static BaselineFact Said(string model, int hour, double recall) => new()
    {
        Subject = PerformanceSubject.Assessment,
        ModelHash = model,
        Source = BaselineSource.Operator,
        Figures = [new MeasuredFigure("recall", recall, recall - 0.05, recall + 0.05)],
        SaidBy = "somebody",
        SaidAt = Some.Moment.AddHours(hour),
        KnownAt = Some.Moment.AddDays(1),
    };
}

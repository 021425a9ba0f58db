using Claims.Hosting.Storage;
using Claims.Testing.Processes;
using Claims.Testing;

using Microsoft.Extensions.Options;

namespace Claims.EndToEnd.Tests.Kill;

/// <summary>Each service a process of its own over RabbitMQ and PostgreSQL, each killed once in mid-run.</summary>
public sealed class ServiceKillTests
{
    private const int Claims = 400;

    private static readonly string[] Services = ["ingest", "scoring", "fraud", "metrics", "review"];

    [Fact]
    public async Task Every_claim_ends_exactly_once_when_each_service_is_killed_in_mid_run()
    {
        var stop = TestContext.Current.CancellationToken;
        var (broker, database) = (await TestServers.NewBrokerAsync(), await TestServers.NewDatabaseAsync());
        var processes = new Dictionary<string, ClaimsProcess>();
        foreach (var service in Services)
        {
            processes[service] = await StartAsync(service, broker, database);
        }

        var parts = SampleClaims.Parts(Claims, perPart: 20, seed: 43);
        var overHttp = ImpatientSubmitter.SubmitAsync(parts.Take(parts.Count / 2), () => processes["ingest"].Address, stop);
        await QueueSubmitter.SubmitAsync(broker, parts.Skip(parts.Count / 2), stop);
        foreach (var service in Services)
        {
            await processes[service].KillAsync();
            await processes[service].DisposeAsync();
            processes[service] = await StartAsync(service, broker, database);
        }

        await overHttp;

        await Eventually.BecomesAsync(Claims, async () => (int)(await ImpatientSubmitter.CountsAsync(processes["ingest"].Address))["ended"]!, TimeSpan.FromSeconds(120));
        foreach (var process in processes.Values)
        {
            await process.DisposeAsync();
        }

        await using var storage = new PostgresDatabase(Options.Create(new StorageOptions { Database = database }));
        await StoredFacts.AssertEachClaimOnceAsync(storage, Claims);
        Assert.Empty(await QueueSubmitter.FailedQueuesAsync(broker));
    }

    private static Task<ClaimsProcess> StartAsync(string service, string broker, string database) =>
        ClaimsProcess.ServeAsync(service, "--broker", broker, "--database", database);
}

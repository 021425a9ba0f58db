using Claims.EndToEnd.Tests.Kill;
using Claims.Hosting.Storage;
using Claims.Testing.Processes;
using Claims.Testing;
using Claims.Testing.Containers;

using Microsoft.Extensions.Options;

namespace Claims.EndToEnd.Tests.Recovery;

/// <summary>The database is saved while everything runs; then it and the broker's queues are lost, and all goes on from the back-up on another database and broker.</summary>
public sealed class BackUpTests : IDisposable
{
    private const int Claims = 400;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-back-up-");

    [Fact]
    public async Task Every_claim_ends_exactly_once_when_database_and_queues_are_lost_and_the_back_up_is_brought_back()
    {
        var stop = TestContext.Current.CancellationToken;
        var (lost, restored) = (await TestServers.NewDatabaseAsync(), await TestServers.NewDatabaseAsync());
        var parts = SampleClaims.Parts(Claims, perPart: 20, seed: 45);
        await using (var before = await ClaimsProcess.ServeAsync("--broker", await TestServers.NewBrokerAsync(), "--database", lost))
        {
            await ImpatientSubmitter.SubmitAsync(parts.Take(parts.Count / 2), () => before.Address, stop);
            await ScriptAsync("backup.sh", lost);
            await ImpatientSubmitter.SubmitAsync(parts.Skip(parts.Count / 2), () => before.Address, stop);
            await before.KillAsync();
        }

        await ScriptAsync("restore.sh", restored);
        await using (var after = await ClaimsProcess.ServeAsync("--broker", await TestServers.NewBrokerAsync(), "--database", restored))
        {
            await using var republish = ClaimsProcess.Start(["--to", after.Address.ToString()], after.Address, "republish");
            Assert.True(await republish.WaitForExitAsync(stop) == 0, republish.Output);
            // Submitters send again what came after the back-up; they need not know what that is.
            await ImpatientSubmitter.SubmitAsync(parts, () => after.Address, stop);
            await Eventually.BecomesAsync(Claims, async () => (int)(await ImpatientSubmitter.CountsAsync(after.Address))["ended"]!, TimeSpan.FromSeconds(120));
        }

        await using var storage = new PostgresDatabase(Options.Create(new StorageOptions { Database = restored }));
        await StoredFacts.AssertEachClaimOnceAsync(storage, Claims);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task ScriptAsync(string name, string database) => await Shell.RunAsync(
        "bash",
        [Path.Combine(AppContext.BaseDirectory, "backup", name), _folder.FullName],
        new Dictionary<string, string> { ["CLAIMS_DATABASE"] = PostgresTools.Address(database), ["PG_TOOLS"] = await PostgresTools.ForAsync(database) });
}

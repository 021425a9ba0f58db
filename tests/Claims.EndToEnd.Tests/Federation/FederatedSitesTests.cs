using Claims.EndToEnd.Tests.Kill;
using Claims.Hosting.Storage;
using Claims.Testing.Processes;
using Claims.Testing;

using Microsoft.Extensions.Options;

namespace Claims.EndToEnd.Tests.Federation;

/// <summary>Ingest, Scoring and Fraud at a site, Metrics and Review elsewhere, each side with a broker and a database of its own; the link between them is cut and comes back.</summary>
public sealed class FederatedSitesTests
{
    private const int Claims = 300;

    [Fact]
    public async Task Every_claim_ends_exactly_once_when_the_link_between_site_and_console_is_cut_and_heals()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var pair = await FederatedPair.StartAsync();
        var (siteDatabase, consoleDatabase) = (await TestServers.NewDatabaseAsync(), await TestServers.NewDatabaseAsync());
        await using var site = await ClaimsProcess.ServeAsync("ingest", "scoring", "fraud", "--elsewhere", "metrics", "review", "--broker", pair.Site, "--database", siteDatabase);
        await using var console = await ClaimsProcess.ServeAsync("metrics", "review", "--elsewhere", "ingest", "scoring", "fraud", "--broker", pair.Console, "--database", consoleDatabase);
        await pair.JoinAsync();
        var parts = SampleClaims.Parts(Claims, perPart: 20, seed: 44);
        var third = parts.Count / 3;

        await QueueSubmitter.SubmitAsync(pair.Site, parts.Take(third), stop);
        await EndedAsync(site, 20 * third);
        await pair.CutAsync();
        await QueueSubmitter.SubmitAsync(pair.Site, parts.Skip(third).Take(third), stop);
        // The site works on alone: everything is assessed, and waits for the link.
        await Eventually.BecomesAsync(40 * third, () => CountAsync(site, "assessed"), TimeSpan.FromSeconds(60));
        Assert.Equal(20 * third, await CountAsync(site, "ended"));
        // The broker counts now and then.
        await Eventually.BecomesAsync(true, async () => (await pair.WaitingAsync()).Messages > 0);
        var (waiting, bytes) = await pair.WaitingAsync();
        await pair.HealAsync();
        var healed = TimeProvider.System.GetTimestamp();
        await QueueSubmitter.SubmitAsync(pair.Site, parts.Skip(2 * third), stop);
        await EndedAsync(site, Claims);

        TestContext.Current.TestOutputHelper!.WriteLine(
            FormattableString.Invariant($"waiting for the link: {waiting} messages, {(double)bytes / Math.Max(1, waiting):0} bytes each; all ended {TimeProvider.System.GetElapsedTime(healed).TotalSeconds:0.0} s after it healed"));
        await using var siteStorage = new PostgresDatabase(Options.Create(new StorageOptions { Database = siteDatabase }));
        await using var consoleStorage = new PostgresDatabase(Options.Create(new StorageOptions { Database = consoleDatabase }));
        await StoredFacts.AssertEachClaimOnceAsync(siteStorage, consoleStorage, Claims);
        Assert.Empty(await QueueSubmitter.FailedQueuesAsync(pair.Site));
        Assert.Empty(await QueueSubmitter.FailedQueuesAsync(pair.Console));
    }

    private static Task EndedAsync(ClaimsProcess site, int claims) =>
        Eventually.BecomesAsync(claims, () => CountAsync(site, "ended"), TimeSpan.FromSeconds(120));

    private static async Task<int> CountAsync(ClaimsProcess site, string name) => (int)(await ImpatientSubmitter.CountsAsync(site.Address))[name]!;
}

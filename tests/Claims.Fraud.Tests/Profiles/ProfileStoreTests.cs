using Claims.Contracts;
using Claims.Fraud.History;
using Claims.Fraud.Profiles;
using Claims.Hosting.Storage;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests.Profiles;

public sealed class ProfileStoreTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Streaming_in_any_order_with_interruptions_and_redeliveries_equals_one_batch(bool postgres)
    {
        var claims = ManyClaims.Of(7, 900, providers: 40);
        var random = new Random(11);

        await using var streamed = await StartAsync(postgres);
        await StreamAsync(streamed, claims.OrderBy(_ => random.Next()).ToList(), random);
        await using var batch = await StartAsync(postgres);
        await LedgerOf(batch).AssessAsync(claims, TestContext.Current.CancellationToken);

        var expected = await StoredState.OfAsync(batch);
        Assert.Equal(expected, await StoredState.OfAsync(streamed));
        Assert.Equal(40, expected.Count(row => row.StartsWith("profile", StringComparison.Ordinal)));
        Assert.All(["peers", "member", "pair", "referral", "node"], kind => Assert.Contains(expected, row => row.StartsWith(kind, StringComparison.Ordinal)));
        var features = await StoredState.FeaturesAsync(batch);
        Assert.Equal(features, await StoredState.FeaturesAsync(streamed));
        Assert.Contains(features, row => row.Contains("SpecialtySize", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Instances_that_share_providers_lose_nothing(bool postgres)
    {
        var claims = ManyClaims.Of(8, 600, providers: 12);
        await using var shared = await StartAsync(postgres);
        await Task.WhenAll(claims.Chunk(25).Select(batch => Task.Run(() => AddAsync(shared, batch))));
        await using var alone = await StartAsync(postgres);
        await AddAsync(alone, claims);

        Assert.Equal(await StoredState.OfAsync(alone), await StoredState.OfAsync(shared));
    }

    [Fact]
    public async Task Partitions_divide_all_providers()
    {
        await using var fraud = await StartAsync(postgres: false);
        await AddAsync(fraud, ManyClaims.Of(9, 300, providers: 200));

        var parts = await DatabaseOf(fraud).ReadAsync(async connection =>
        {
            var found = new List<string>();
            for (var partition = 0; partition < ProviderPartition.Count; partition++)
            {
                found.AddRange(await ProfileStore.InPartitionAsync(connection, partition));
            }

            return found;
        });

        Assert.Equal(await fraud.CountAsync("SELECT COUNT(*) FROM fraud_provider_profile"), parts.Distinct().Count());
        Assert.Equal(parts.Count, parts.Distinct().Count());
    }

    /// <summary>Every third batch is broken off before its commit, as by a kill, and comes again; some come twice.</summary>
    private static async Task StreamAsync(RunningServices fraud, List<ClaimScored> claims, Random random)
    {
        foreach (var (batch, number) in claims.Chunk(37).Select((batch, number) => (batch, number)))
        {
            if (number % 3 == 0)
            {
                await BreakOffAsync(fraud, batch);
            }

            await LedgerOf(fraud).AssessAsync(batch, TestContext.Current.CancellationToken);
            if (random.Next(4) == 0)
            {
                await LedgerOf(fraud).AssessAsync(batch, TestContext.Current.CancellationToken);
            }
        }
    }

    private static async Task BreakOffAsync(RunningServices fraud, ClaimScored[] batch) =>
        await Assert.ThrowsAsync<OperationCanceledException>(() => DatabaseOf(fraud).WriteAsync(async transaction =>
        {
            var providers = await BatchProviders.AddAsync(transaction, batch, fraud.Services.GetRequiredService<ProviderSurroundings>());
            await providers.MoveAsync(transaction);
            throw new OperationCanceledException();
        }));

    /// <summary>Profiles, links and peers alone, with a turn at the members, so that nothing else makes instances wait for each other.</summary>
    private static Task AddAsync(RunningServices fraud, IReadOnlyCollection<ClaimScored> claims) => DatabaseOf(fraud).WriteAsync(async transaction =>
    {
        await BatchHistory.LoadAsync(transaction, claims.Select(item => item.Accepted.Claim), nearDays: 0);
        var providers = await BatchProviders.AddAsync(transaction, claims, fraud.Services.GetRequiredService<ProviderSurroundings>());
        await providers.MoveAsync(transaction);
    });

    private static AssessmentLedger LedgerOf(RunningServices fraud) => fraud.Services.GetRequiredService<AssessmentLedger>();

    private static Database DatabaseOf(RunningServices fraud) => fraud.Services.GetRequiredService<Database>();

    private static async Task<RunningServices> StartAsync(bool postgres) =>
        await RunningServices.StartAsync([new FraudModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null, settings: "--Fraud:MinimumPeers=3");
}

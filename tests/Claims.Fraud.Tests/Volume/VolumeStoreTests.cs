using Claims.Contracts;
using Claims.Fraud.Volume;
using Claims.Hosting.Storage;
using Claims.Testing;

using Dapper;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests.Volume;

public sealed class VolumeStoreTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_kept_does_not_depend_on_the_order_or_the_batches_of_claims(bool postgres)
    {
        var random = new Random(3);
        var claims = Enumerable.Range(0, 120).Select(i => Some.Claim(
            $"C-{i}", charge: random.Next(20, 900), day: Some.Day.AddDays(random.Next(12)), provider: Some.Provider($"P-{random.Next(6)}"))).ToList();

        var forwards = await KeepAsync(postgres, claims.Chunk(1));
        var backwards = await KeepAsync(postgres, claims.AsEnumerable().Reverse().Chunk(50));

        Assert.Equal(forwards, backwards);
        Assert.NotEmpty(forwards);
    }

    [Fact]
    public async Task The_histogram_holds_each_period_of_a_group_once()
    {
        var claims = Enumerable.Range(0, 60).Select(i => Some.Claim($"C-{i}", provider: Some.Provider($"P-{i % 7}"))).ToList();
        await using var fraud = await StartAsync(postgres: false);

        await AddAsync(fraud, claims.Chunk(10));

        Assert.Equal(7, await fraud.CountAsync("SELECT SUM(periods) FROM fraud_peer_level WHERE peer = 'Professional' AND period = 'Day' AND measure = 'Claims'"));
        Assert.Equal(7, await fraud.CountAsync("SELECT COUNT(*) FROM fraud_peer_provider WHERE peer = 'Professional'"));
        Assert.Equal(60, await fraud.CountAsync("SELECT SUM(claims) FROM fraud_provider_period WHERE peer = 'Professional' AND period = 'Week'"));
    }

    private static async Task<List<string>> KeepAsync(bool postgres, IEnumerable<Claim[]> batches)
    {
        await using var fraud = await StartAsync(postgres);
        await AddAsync(fraud, batches);
        return await fraud.Services.GetRequiredService<Database>().ReadAsync(async connection =>
        {
            var levels = await connection.QueryAsync<string>(
                "SELECT peer || period || measure || level || ':' || periods FROM fraud_peer_level WHERE periods > 0 ORDER BY peer, period, measure, level");
            var periods = await connection.QueryAsync<string>(
                "SELECT provider || peer || period || start_day || ':' || claims || ':' || charge_cents FROM fraud_provider_period ORDER BY provider, peer, period, start_day");
            return levels.Concat(periods).ToList();
        });
    }

    private static async Task AddAsync(RunningServices fraud, IEnumerable<Claim[]> batches)
    {
        foreach (var batch in batches)
        {
            await fraud.Services.GetRequiredService<Database>().WriteAsync(async transaction =>
            {
                var volumes = await BatchVolumes.AddAsync(transaction, batch, minimumPeers: 10);
                await volumes.MoveAsync(transaction);
            });
        }
    }

    private static async Task<RunningServices> StartAsync(bool postgres) =>
        await RunningServices.StartAsync([new FraudModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
}

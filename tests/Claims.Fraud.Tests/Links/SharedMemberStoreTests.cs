using Claims.Fraud.Links;
using Claims.Hosting.Storage;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests.Links;

public sealed class SharedMemberStoreTests
{
    /// <summary>A has members 0 to 799, B 400 to 1,199: 400 in common, a third of all. B also shares ten with C.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Shared_members_are_estimated_from_a_quarter_of_them(bool postgres)
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        var database = fraud.Services.GetRequiredService<Database>();
        (string Provider, int Member)[] seen =
            [.. Enumerable.Range(0, 800).Select(i => ("A", i)), .. Enumerable.Range(400, 800).Select(i => ("B", i)), .. Enumerable.Range(1_190, 40).Select(i => ("C", i))];
        var claims = seen.Select(row => Some.Claim($"{row.Provider}{row.Member}", member: $"M-{row.Member}", provider: Some.Provider(row.Provider))).ToList();

        foreach (var batch in claims.Concat(claims).Chunk(300))
        {
            await database.WriteAsync(transaction => SharedMemberStore.AddAsync(transaction, batch));
        }

        var (providers, strongest) = await database.ReadAsync(connection => SharedMemberStore.FindAsync(connection, "id:A"));
        Assert.Equal(1, providers);
        Assert.Equal("id:B", strongest[0].Provider);

        // 400 Bernoulli draws at a quarter: 4.5 standard deviations.
        Assert.InRange(strongest[0].Members, 400 - 156, 400 + 156);
        Assert.InRange(strongest[0].Jaccard, 0.23, 0.44);
        Assert.InRange(await fraud.CountAsync("SELECT COUNT(*) FROM fraud_link_member"), 230, 390);
    }
}

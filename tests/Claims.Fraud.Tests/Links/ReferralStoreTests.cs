using Claims.Contracts;
using Claims.Fraud.Links;
using Claims.Hosting.Storage;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests.Links;

public sealed class ReferralStoreTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_node_holds_its_referrals_in_both_directions(bool postgres)
    {
        await using var fraud = await StartAsync(postgres);

        await AddAsync(fraud, From("A", "B", 3), From("C", "B", 1), From("B", "A", 2));
        await AddAsync(fraud, From("A", "B", 2), From("B", "D", 1));

        var node = await NodeAsync(fraud, "B");
        Assert.Equal(new ReferralNode(6, 26, 2, 3, 5, 2, 1), node);
        Assert.Equal(26 / 36.0, node.ReferrerConcentration!.Value, 12);
        Assert.Equal(5 / 9.0, node.ReceiverConcentration!.Value, 12);
        Assert.Equal(1, (await NodeAsync(fraud, "A")).Reciprocal);
        Assert.Null((await NodeAsync(fraud, "C")).ReferrerConcentration);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_circle_of_three_is_found_from_each_of_them(bool postgres)
    {
        await using var fraud = await StartAsync(postgres);

        await AddAsync(fraud, From("A", "B", 1), From("B", "C", 1), From("C", "A", 1), From("C", "D", 1), From("D", "B", 1));

        Assert.Equal([1, 2, 2, 1], await RingsAsync(fraud, "A", "B", "C", "D"));
    }

    [Fact]
    public async Task Both_directions_that_come_at_once_count_once()
    {
        await using var fraud = await StartAsync(postgres: false);

        await AddAsync(fraud, From("A", "B", 1), From("B", "A", 1));

        Assert.Equal(1, (await NodeAsync(fraud, "A")).Reciprocal);
        Assert.Equal(1, (await NodeAsync(fraud, "B")).Reciprocal);
    }

    [Fact]
    public void No_referral_is_made_of_ones_own_members_or_of_claims_that_do_not_count()
    {
        var claim = From("A", "B", 1)[0];

        Assert.Equal(new Referral("id:A", "id:B"), Referral.Of(claim));
        Assert.Null(Referral.Of(claim with { ReferringProvider = claim.BillingProvider }));
        Assert.Null(Referral.Of(claim with { Frequency = ClaimFrequency.Void }));
        Assert.Null(Referral.Of(claim with { ReferringProvider = null }));
    }

    private static List<Claim> From(string referrer, string provider, int claims) =>
        [.. Enumerable.Range(0, claims).Select(i => Some.Claim($"{referrer}{provider}{i}", provider: Some.Provider(provider)) with { ReferringProvider = Some.Provider(referrer) })];

    private static Task AddAsync(RunningServices fraud, params List<Claim>[] claims) =>
        DatabaseOf(fraud).WriteAsync(transaction => ReferralStore.AddAsync(transaction, claims.SelectMany(part => part)));

    private static Task<ReferralNode> NodeAsync(RunningServices fraud, string provider) =>
        DatabaseOf(fraud).ReadAsync(connection => ReferralStore.FindAsync(connection, $"id:{provider}"));

    private static Task<List<long>> RingsAsync(RunningServices fraud, params string[] providers) => DatabaseOf(fraud).ReadAsync(async connection =>
    {
        var rings = new List<long>();
        foreach (var provider in providers)
        {
            rings.Add(await ReferralStore.RingsAsync(connection, $"id:{provider}"));
        }

        return rings;
    });

    private static Database DatabaseOf(RunningServices fraud) => fraud.Services.GetRequiredService<Database>();

    private static async Task<RunningServices> StartAsync(bool postgres) =>
        await RunningServices.StartAsync([new FraudModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
}

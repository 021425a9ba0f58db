using Claims.Contracts;
using Claims.Fraud.History;
using Claims.Fraud.Profiles;
using Claims.Fraud.Providers;
using Claims.Fraud.Tests.Profiles;
using Claims.Hosting.Storage;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests.Providers;

public sealed class ProviderSumStoreTests : IDisposable
{
    private readonly SmallProviderModel _model = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_risk_of_every_provider_is_the_same_whatever_the_order_and_the_batches(bool postgres)
    {
        var claims = ManyClaims.Of(17, 500, providers: 25);
        var random = new Random(5);
        await using var streamed = await StartAsync(postgres, _model.Folder);
        foreach (var batch in claims.OrderBy(_ => random.Next()).Chunk(33))
        {
            await LedgerOf(streamed).AssessAsync(batch, TestContext.Current.CancellationToken);
            await LedgerOf(streamed).AssessAsync(batch.Take(5), TestContext.Current.CancellationToken);
        }

        await using var whole = await StartAsync(postgres, _model.Folder);
        await LedgerOf(whole).AssessAsync(claims, TestContext.Current.CancellationToken);

        var expected = await TextAsync(whole, claims);
        Assert.Equal(25, expected.Count);
        Assert.Equal(expected, await TextAsync(streamed, claims));
    }

    [Fact]
    public async Task A_model_that_comes_later_is_given_the_claims_that_were_assessed_before()
    {
        var claims = ManyClaims.Of(18, 300, providers: 10);
        var data = Directory.CreateTempSubdirectory("claims-late-");
        await using (var before = await RunningServices.StartAsync([new FraudModule()], data))
        {
            await LedgerOf(before).AssessAsync(claims.Take(200), TestContext.Current.CancellationToken);
        }

        await using var late = await RunningServices.StartAsync([new FraudModule()], data, settings: $"--Fraud:ProviderModel={_model.Folder}");
        await LedgerOf(late).AssessAsync(claims.Skip(200), TestContext.Current.CancellationToken);

        await using var always = await StartAsync(postgres: false, _model.Folder);
        await LedgerOf(always).AssessAsync(claims, TestContext.Current.CancellationToken);
        Assert.Equal(await TextAsync(always, claims), await TextAsync(late, claims));
    }

    [Fact]
    public async Task A_batch_that_fails_while_it_fills_a_model_leaves_the_filling_to_the_next()
    {
        var claims = ManyClaims.Of(20, 90, providers: 5);
        var data = Directory.CreateTempSubdirectory("claims-fill-");
        await using (var before = await RunningServices.StartAsync([new FraudModule()], data))
        {
            await LedgerOf(before).AssessAsync(claims.Take(50), TestContext.Current.CancellationToken);
        }

        await using var late = await RunningServices.StartAsync([new FraudModule()], data, settings: $"--Fraud:ProviderModel={_model.Folder}");
        await Assert.ThrowsAsync<TimeoutException>(() => late.Services.GetRequiredService<Database>().WriteAsync<int>(async transaction =>
        {
            await AssessmentBatch.LoadAsync(
                transaction, [.. claims.Skip(50)], late.Services.GetRequiredService<ProviderSurroundings>(), late.Services.GetRequiredService<ProviderModels>(), new FraudOptions());
            throw new TimeoutException();
        }));
        await LedgerOf(late).AssessAsync(claims.Skip(50).Take(20), TestContext.Current.CancellationToken);
        await LedgerOf(late).AssessAsync(claims.Skip(70), TestContext.Current.CancellationToken);

        await using var always = await StartAsync(postgres: false, _model.Folder);
        await LedgerOf(always).AssessAsync(claims, TestContext.Current.CancellationToken);
        Assert.Equal(await TextAsync(always, claims), await TextAsync(late, claims));
    }

    [Fact]
    public async Task A_suspicious_provider_is_a_reason_against_its_claims_and_is_shown_with_its_claims()
    {
        var claims = ManyClaims.Of(19, 200, providers: 4);
        await using var fraud = await StartAsync(postgres: false, _model.Folder);

        var assessed = await LedgerOf(fraud).AssessAsync(claims, TestContext.Current.CancellationToken);

        var suspicious = assessed.Where(answer => answer.Assessment.Reasons.Any(reason => reason.Code == "PROVIDER_MODEL")).Select(Provider).ToHashSet();
        var risks = await RisksAsync(fraud, claims);
        Assert.NotEmpty(suspicious);
        Assert.Equal(risks.Where(risk => risk.Value.Risk > 0.3).Select(risk => risk.Key), suspicious.Order(StringComparer.Ordinal));
        Assert.All(risks.Values, risk => Assert.InRange(risk.MostAttended.Sum(claim => claim.Attention), 0.01, 1.000001));
        Assert.All(risks.Values, risk => Assert.All(risk.MostAttended, claim => Assert.Contains(assessed, answer => answer.Accepted.Claim.Key.Id == claim.ClaimId)));
    }

    public void Dispose() => _model.Dispose();

    private static async Task<RunningServices> StartAsync(bool postgres, string model) => await RunningServices.StartAsync(
        [new FraudModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null, settings: $"--Fraud:ProviderModel={model}");

    private static AssessmentLedger LedgerOf(RunningServices fraud) => fraud.Services.GetRequiredService<AssessmentLedger>();

    private static string Provider(ClaimAssessed answer) => ProviderKey.Of(answer.Accepted.Claim.BillingProvider);

    private static async Task<IReadOnlyList<string>> TextAsync(RunningServices fraud, IReadOnlyList<ClaimScored> claims) =>
        [.. (await RisksAsync(fraud, claims)).Select(item => FormattableString.Invariant($"{item.Key} {item.Value.Risk:R} {string.Join(' ', item.Value.MostAttended)}"))];

    private static Task<SortedDictionary<string, ProviderRisk>> RisksAsync(RunningServices fraud, IReadOnlyList<ClaimScored> claims) =>
        fraud.Services.GetRequiredService<Database>().ReadAsync(async connection =>
        {
            var risks = new SortedDictionary<string, ProviderRisk>(StringComparer.Ordinal);
            foreach (var provider in claims.Select(item => ProviderKey.Of(item.Accepted.Claim.BillingProvider)).Distinct())
            {
                var standing = await fraud.Services.GetRequiredService<ProviderSurroundings>().FindAsync(connection, provider);
                risks.Add(provider, (await ProviderRisk.FindAsync(connection, fraud.Services.GetRequiredService<ProviderModels>().Served, standing!))!);
            }

            return risks;
        });
}

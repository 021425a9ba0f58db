using System.Net;
using System.Text.Json;

using Claims.Contracts;
using Claims.Fraud.Profiles;
using Claims.Fraud.Profiles.Features;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests.Profiles;

public sealed class ProviderEndpointsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_provider_is_shown_with_peers_links_and_features_and_without_members(bool postgres)
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null, settings: "--Fraud:MinimumPeers=3");
        var claims = ManyClaims.Of(12, 800, providers: 30);
        await fraud.Services.GetRequiredService<AssessmentLedger>().AssessAsync(claims, TestContext.Current.CancellationToken);

        var text = await fraud.Http.GetStringAsync(new Uri("/providers/id:P-3", UriKind.Relative), TestContext.Current.CancellationToken);
        var answer = JsonSerializer.Deserialize<ProviderAnswer>(text, ClaimJson.Options)!;

        Assert.Equal("id:P-3", answer.Provider);
        Assert.Equal("207Q00000X", answer.Taxonomy);
        Assert.Equal(claims.Count(item => item.Accepted.Claim is { Frequency: ClaimFrequency.Original, BillingProvider.Id: "P-3" }), answer.Features["total_claims"]);
        Assert.Equal(answer.Features["total_claims"], answer.Months.Sum(month => month.Claims));
        Assert.Equal(ProviderFeatures.Names, answer.Features.Keys);
        Assert.NotNull(answer.Peers);
        Assert.DoesNotContain("\"M-", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Fraud.History.MemberKey.Of(claims[0].Accepted.Claim.Member).ToString(System.Globalization.CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_without_claims_is_not_found()
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()]);

        using var answer = await fraud.Http.GetAsync(new Uri("/providers/1234567893", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

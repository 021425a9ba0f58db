using System.Net;
using System.Net.Http.Headers;

using Claims.Hosting.Access;
using Claims.Hosting.Storage;
using Claims.Testing;

using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Hosting.Tests.Access;

/// <summary>Whose requests are answered, and what the others are told.</summary>
public sealed class KeyAuthenticationTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_without_a_key_is_told_to_bring_one()
    {
        await using var services = await StartAsync();
        services.Http.DefaultRequestHeaders.Authorization = null;

        using var answer = await services.Http.GetAsync(new Uri("/submit", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Contains("claims keys add", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", HttpStatusCode.Unauthorized)]
    [InlineData("/unguarded", HttpStatusCode.Unauthorized)]
    public async Task Nothing_but_health_answers_without_a_key(string path, HttpStatusCode expected)
    {
        await using var services = await StartAsync();
        services.Http.DefaultRequestHeaders.Authorization = null;

        Assert.Equal(expected, (await services.Http.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task The_key_of_the_services_opens_everything()
    {
        await using var services = await StartAsync();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await AnswersAsync(services));
    }

    [Fact]
    public async Task A_programs_key_opens_what_its_scopes_name_until_it_is_revoked()
    {
        await using var services = await StartAsync();
        var keys = services.Services.GetRequiredService<KeyStore>();
        var key = await keys.AddAsync("clearing house", [Scope.Submit], expiresAt: null, "test", Stop);
        services.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.ToString());

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], await AnswersAsync(services));
        Assert.True(await keys.RevokeAsync(key.Id, "test", Stop));
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], await AnswersAsync(services));
        Assert.False(await keys.RevokeAsync(key.Id, "test", Stop));
        Assert.Equal(
            ["key revoked", "key made"],
            (await services.Services.GetRequiredService<AuditTrail>().ListAsync(key.Id, 0, 10, Stop)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task A_key_that_is_out_of_date_or_has_another_secret_does_not_count()
    {
        await using var services = await StartAsync();
        var keys = services.Services.GetRequiredService<KeyStore>();
        var old = await keys.AddAsync("old", [Scope.Submit], DateTimeOffset.UnixEpoch, "test", Stop);
        var forged = (await keys.AddAsync("right", [Scope.Submit], expiresAt: null, "test", Stop)) with { Secret = AccessKey.Create().Secret };

        foreach (var key in new[] { old, forged })
        {
            services.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.ToString());
            Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], await AnswersAsync(services));
        }
    }

    [Fact]
    public async Task Storage_holds_no_secret()
    {
        await using var services = await StartAsync();
        var key = await services.Services.GetRequiredService<KeyStore>().AddAsync("p", [Scope.Submit], expiresAt: null, "test", Stop);

        Assert.Equal(0, await services.CountAsync($"SELECT COUNT(*) FROM access_key WHERE secret_hash LIKE '%{key.Secret}%'"));
        Assert.Equal(1, await services.CountAsync($"SELECT COUNT(*) FROM access_key WHERE secret_hash = '{key.Hash()}'"));
    }

    [Fact]
    public async Task A_process_without_storage_takes_the_key_of_the_services_alone()
    {
        await using var services = await RunningServices.StartAsync([new Guarded(keepsRows: false)]);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await AnswersAsync(services));
        services.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AccessKey.Create().ToString());
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], await AnswersAsync(services));
    }

    [Fact]
    public async Task Too_many_requests_of_one_key_are_refused()
    {
        await using var services = await RunningServices.StartAsync([new Guarded(keepsRows: true)], settings: "--Access:RequestsPerMinute=3");

        var answers = new List<HttpStatusCode>();
        for (var request = 0; request < 4; request++)
        {
            answers.Add((await services.Http.GetAsync(new Uri("/submit", UriKind.Relative), Stop)).StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    private static Task<RunningServices> StartAsync() => RunningServices.StartAsync([new Guarded(keepsRows: true)]);

    private static async Task<List<HttpStatusCode>> AnswersAsync(RunningServices services) =>
    [
        (await services.Http.GetAsync(new Uri("/submit", UriKind.Relative), Stop)).StatusCode,
        (await services.Http.GetAsync(new Uri("/operate", UriKind.Relative), Stop)).StatusCode,
    ];

    private sealed class Guarded(bool keepsRows) : IServiceModule
    {
        public string Name => "guarded";

        public IReadOnlyList<Migration> Migrations { get; } = keepsRows ? [new Migration("001", "CREATE TABLE guarded_nothing (id INTEGER)")] : [];

        public void AddServices(IServiceCollection services, IConfiguration configuration)
        {
        }

        public void AddConsumers(IBusRegistrationConfigurator bus)
        {
        }

        public void MapEndpoints(IEndpointRouteBuilder routes)
        {
            routes.MapGet("/unguarded", () => Results.Ok());
            routes.MapGet("/submit", () => Results.Ok()).Needs(Scope.Submit, Scope.ReadClaims);
            routes.MapGet("/operate", () => Results.Ok()).Needs(Scope.Operate);
        }
    }
}

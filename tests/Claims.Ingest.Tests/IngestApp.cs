using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting;
using Claims.Ingest.Formats;
using Claims.Ingest.Storage;
using Claims.Ingest.Submissions;
using Claims.Testing;

using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Claims.Ingest.Tests;

/// <summary>The ingest service in this process, on a port of its own, with a stand-in for the services behind it.</summary>
internal sealed class IngestApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IngestApp(WebApplication app, Downstream downstream)
    {
        _app = app;
        Downstream = downstream;
        Http = TestKey.Client(new Uri(app.Urls.First()));
    }

    public Downstream Downstream { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<IngestApp> StartAsync(DirectoryInfo data, Downstream? downstream = null, params IReadOnlyList<string> arguments)
    {
        downstream ??= new Downstream();
        var builder = ServiceHost.CreateBuilder(
            ["--urls", "http://127.0.0.1:0", "--Storage:DataDirectory", data.FullName, $"--Access:Key={TestKey.Value}", .. arguments], new IngestModule(), downstream);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.RemoveAll<ISubmissionFormat>();
        builder.Services.AddSingleton<ISubmissionFormat>(new PlainJsonFormat("other", "application/other", (byte)'<'));
        builder.Services.AddSingleton<ISubmissionFormat>(new PlainJsonFormat());
        builder.Services.RemoveAll<IClaimRules>();
        builder.Services.AddSingleton<IClaimRules, TotalRules>();
        var app = builder.Build().MapModules();
        await app.StartAsync();
        return new IngestApp(app, downstream);
    }

    public static byte[] Bytes(params IReadOnlyList<Claim> claims) => JsonSerializer.SerializeToUtf8Bytes(claims, ClaimJson.Options);

    public Task<ClaimCounts> CountAsync() => GetAsync<ClaimCounts>("/claims/counts");

    public async Task<T> GetAsync<T>(string address) => await ReadAsync<T>(await Http.GetAsync(new Uri(address, UriKind.Relative)));

    public static async Task<T> ReadAsync<T>(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<T>(await response.Content.ReadAsByteArrayAsync(), ClaimJson.Options)!;

    public Task PublishAsync<T>(T message)
        where T : class => Services.GetRequiredService<IBus>().Publish(message);

    public Task AssessAsync(IEnumerable<ClaimAccepted> claims) => Task.WhenAll(claims.Select(claim => PublishAsync(Some.Assessed(claim))));

    public Task<HttpResponseMessage> SubmitAsync(params IReadOnlyList<Claim> claims) => PostAsync("/claims", Bytes(claims));

    public Task<HttpResponseMessage> PostAsync(string address, byte[] content, string? contentType = "application/json", string? encoding = null, string? accept = null)
    {
        var body = new ByteArrayContent(content);
        body.Headers.TryAddWithoutValidation("Content-Type", contentType);
        body.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = body };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

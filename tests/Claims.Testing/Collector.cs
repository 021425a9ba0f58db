using System.Collections.Concurrent;
using System.Text;

using Claims.Testing.Otlp;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Claims.Testing;

/// <summary>Takes OTLP over HTTP as a collector does, and keeps what came.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string? Type, byte[] Body)> _requests = new();

    private Collector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>Path and content type of each request.</summary>
    public IEnumerable<(string Path, string? Type)> Requests => _requests.Select(request => (request.Path, request.Type));

    /// <summary>Every span that came.</summary>
    public IReadOnlyList<CollectedSpan> Spans => [.. Bodies("/v1/traces").SelectMany(body => CollectedSpan.Of(TracesExport.Parser.ParseFrom(body)))];

    /// <summary>Every metric that came, once for each export.</summary>
    public IReadOnlyList<Metric> Metrics =>
        [.. Bodies("/v1/metrics").SelectMany(body => MetricsExport.Parser.ParseFrom(body).ResourceMetrics).SelectMany(resource => resource.ScopeMetrics).SelectMany(scope => scope.Metrics)];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var collector = new Collector(app);
        app.Run(async context =>
        {
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            collector._requests.Enqueue((context.Request.Path, context.Request.ContentType, body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
        });
        await app.StartAsync();
        return collector;
    }

    /// <summary>Whether a text came in any message: protobuf writes texts as their UTF-8 bytes.</summary>
    public bool Holds(string text) => _requests.Any(request => request.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IEnumerable<byte[]> Bodies(string path) => _requests.Where(request => request.Path == path).Select(request => request.Body);
}

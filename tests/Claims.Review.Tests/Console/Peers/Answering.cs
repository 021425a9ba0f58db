using System.Net;
using System.Net.Http.Json;

using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Review.Console.Peers;

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Claims.Review.Tests.Console.Peers;

/// <summary>Peers that answer as the test says, without a network.</summary>
internal sealed class Answering(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler, IHttpClientFactory
{
    public List<HttpRequestMessage> Asked { get; } = [];

    public static Answering With(Func<HttpRequestMessage, HttpResponseMessage> answer) => new((request, _) => Task.FromResult(answer(request)));

    public static HttpResponseMessage Json<T>(T value, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = JsonContent.Create(value, options: ClaimJson.Options) };

    public PeerClient Client(string? address = "http://peer:8080", TimeProvider? clock = null)
    {
        var options = new Fixed<PeerOptions>(new PeerOptions { Ingest = address, Scoring = address, Fraud = address, Metrics = address, TimeoutSeconds = 1 });
        return new PeerClient(this, new PeerAddresses(new NoServer(), options), clock ?? TimeProvider.System, options, new Fixed<AccessOptions>(new AccessOptions { Key = "secret" }));
    }

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        return answer(request, cancellationToken);
    }

    internal sealed class Fixed<T>(T value) : IOptionsMonitor<T>
    {
        public T CurrentValue => value;

        public T Get(string? name) => value;

        public IDisposable? OnChange(Action<T, string?> listener) => null;
    }

    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
            // There is nothing to give back.
        }
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

using Claims.Contracts;
using Claims.Hosting;
using Claims.Hosting.Access;
using Claims.Review.Access;

namespace Claims.Cli.Commands;

/// <summary>All services in this process, for the commands that need them for a while.</summary>
internal sealed class EmbeddedServices : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private readonly string _key;
    private readonly IDisposable _keptKey;

    private EmbeddedServices(WebApplication app, string key)
    {
        (_app, _key) = (app, key);
        Address = new Uri(app.Urls.First());
        _http = Connect();
        _keptKey = ServiceKeys.Keep(Address, key);
    }

    public Uri Address { get; }

    /// <summary>A link that opens the console once, for somebody who may do everything.</summary>
    public async Task<Uri> SignInLinkAsync(string userName, CancellationToken cancellation)
    {
        await _app.Services.GetRequiredService<UserStore>().AddAsync(userName, Enum.GetValues<Role>(), mustChangePassword: false, Environment.UserName, cancellation);
        return new Uri(Address, await _app.Services.GetRequiredService<SignInLinks>().AddAsync(userName, Environment.UserName, cancellation));
    }

    /// <summary>A client that these services answer.</summary>
    public HttpClient Connect() => ServiceConnection.Connect(Address, _key);

    /// <summary>The address, or one that the system chooses where somebody else listens on it already.</summary>
    public static string FreeAddress(string preferred)
    {
        var address = new Uri(preferred);
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, address.Port);
            probe.Start();
            return preferred;
        }
        catch (SocketException)
        {
            return $"{address.Scheme}://{address.Host}:0";
        }
    }

    public static async Task<EmbeddedServices> StartAsync(string[] hostArguments, CancellationToken cancellation)
    {
        var builder = ServiceHost.CreateBuilder(hostArguments, ServiceModules.All()).WithOwnKey();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build().MapModules();
        await app.StartAsync(cancellation);
        return new EmbeddedServices(app, ServiceKeys.Of(app.Configuration));
    }

    /// <summary>Counts from storage, as the service itself gives them.</summary>
    public async Task<ClaimCounts> CountAsync(CancellationToken cancellation) =>
        (await _http.GetFromJsonAsync<ClaimCounts>("claims/counts", ClaimJson.Options, cancellation))!;

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellation) =>
        (await _http.GetFromJsonAsync<T>(path, ClaimJson.Options, cancellation))!;

    /// <summary>Waits, however long it takes: a claim that has been accepted always ends.</summary>
    public async Task<ClaimCounts> WaitUntilEveryClaimEndedAsync(Action<ClaimCounts> progress, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            var counts = await CountAsync(cancellation);
            progress(counts);
            if (counts.Ended >= counts.Accepted)
            {
                return counts;
            }

            await timer.WaitForNextTickAsync(cancellation);
        }
    }

    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _keptKey.Dispose();
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

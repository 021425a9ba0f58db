using System.Collections.Concurrent;
using System.Net.Http.Json;

using Claims.Contracts;
using Claims.Hosting;
using Claims.Hosting.Storage;

using Dapper;

using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Testing;

/// <summary>Real services in this process: in-memory bus, a port of their own, and storage in a folder that goes away, or PostgreSQL.</summary>
public sealed class RunningServices : IAsyncDisposable
{
    private readonly DirectoryInfo _data;
    private readonly bool _keepData;
    private readonly WebApplication _app;

    private RunningServices(WebApplication app, DirectoryInfo data, bool keepData)
    {
        _app = app;
        _data = data;
        _keepData = keepData;
        Http = TestKey.Client(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="modules">Services to run.</param>
    /// <param name="data">Folder that outlives this run, to start again on it; null for one of its own.</param>
    /// <param name="database">PostgreSQL connection string; null for SQLite.</param>
    /// <param name="settings">Further settings, as <c>--Section:Key=value</c>.</param>
    public static async Task<RunningServices> StartAsync(
        IReadOnlyList<IServiceModule> modules, DirectoryInfo? data = null, string? database = null, params IReadOnlyList<string> settings)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("claims-run");
        var builder = ServiceHost.CreateBuilder(
            ["--urls=http://127.0.0.1:0", $"--Storage:DataDirectory={folder.FullName}", $"--Storage:Database={database}", "--Bus:Broker=", $"--Access:Key={TestKey.Value}", .. settings],
            modules);
        var app = builder.Build().MapModules();
        await app.StartAsync();
        return new RunningServices(app, folder, keepData: data is not null);
    }

    public Task PublishAsync<T>(params IReadOnlyList<T> messages)
        where T : class => _app.Services.GetRequiredService<IBus>().PublishBatch(messages);

    /// <summary>Every message of a type that is published from now on.</summary>
    public async Task<ConcurrentQueue<T>> ListenAsync<T>()
        where T : class
    {
        var heard = new ConcurrentQueue<T>();
        var endpoint = _app.Services.GetRequiredService<IBusControl>().ConnectReceiveEndpoint($"listen-{typeof(T).Name}-{Guid.NewGuid():N}", queue =>
            queue.Handler<T>(context =>
            {
                heard.Enqueue(context.Message);
                return Task.CompletedTask;
            }));
        await endpoint.Ready;
        return heard;
    }

    /// <summary>Number of rows that a <c>SELECT COUNT(*)</c> gives.</summary>
    public Task<long> CountAsync(string sql) =>
        _app.Services.GetRequiredService<Database>().ReadAsync(connection => connection.ExecuteScalarAsync<long>(sql));

    /// <summary>The JSON answer of a GET.</summary>
    public async Task<T> GetAsync<T>(string path) => (await Http.GetFromJsonAsync<T>(new Uri(path, UriKind.Relative), ClaimJson.Options))!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!_keepData)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            _data.Delete(recursive: true);
        }
    }
}

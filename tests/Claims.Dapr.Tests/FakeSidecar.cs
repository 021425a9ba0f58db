using System.Collections.Concurrent;
using System.Threading.Channels;

using Dapr.Client.Autogen.Grpc.v1;

using Google.Protobuf;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Claims.Dapr.Tests;

/// <summary>Answers as Dapr's side-car does (docs.dapr.io/reference/api): health over HTTP; secrets, configuration and state over gRPC. Every store that is asked for is there.</summary>
internal sealed class FakeSidecar : IAsyncDisposable
{
    private const string Service = "/dapr.proto.runtime.v1.Dapr";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _settings = new();
    private readonly ConcurrentDictionary<int, Channel<string>> _followers = new();
    private readonly Lock _states = new();
    private readonly Dictionary<string, (ByteString Value, int Version)> _state = [];
    private int _followed;

    private FakeSidecar(WebApplication app) => _app = app;

    public string Http => _app.Urls.First();

    public string Grpc => _app.Urls.Last();

    public Dictionary<string, string> Secrets { get; } = [];

    /// <summary>Runs in the middle of saving state: another writer can come between.</summary>
    public Func<Task>? OnSave { get; set; }

    /// <summary>How often anybody began to follow the configuration.</summary>
    public int Followed => _followed;

    public static async Task<FakeSidecar> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, http => http.Protocols = HttpProtocols.Http1);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, grpc => grpc.Protocols = HttpProtocols.Http2);
        });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var sidecar = new FakeSidecar(app);
        app.Run(sidecar.AnswerAsync);
        await app.StartAsync();
        return sidecar;
    }

    /// <summary>Changes a setting and tells those who follow.</summary>
    public void Set(string key, string value)
    {
        _settings[key] = value;
        foreach (var follower in _followers.Values)
        {
            follower.Writer.TryWrite(key);
        }
    }

    /// <summary>Ends every subscription, as a side-car does that restarts.</summary>
    public void HangUp()
    {
        foreach (var follower in _followers.Keys)
        {
            if (_followers.TryRemove(follower, out var changes))
            {
                changes.Writer.Complete();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        HangUp();
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext call) => call.Request.Path.Value switch
    {
        "/v1.0/healthz/outbound" => NoContent(call),
        $"{Service}/GetSecret" => AnswerAsync(call, GetSecretRequest.Parser, Secret),
        $"{Service}/GetConfiguration" or $"{Service}/GetConfigurationAlpha1" => AnswerAsync(call, GetConfigurationRequest.Parser, Configuration),
        $"{Service}/SubscribeConfiguration" or $"{Service}/SubscribeConfigurationAlpha1" => FollowAsync(call),
        $"{Service}/GetState" => AnswerAsync(call, GetStateRequest.Parser, State),
        $"{Service}/SaveState" => SaveAsync(call),
        _ => NotFound(call),
    };

    private static async Task AnswerAsync<T>(HttpContext call, MessageParser<T> parser, Func<T, IMessage> answer)
        where T : IMessage<T>
    {
        var request = await GrpcCall.ReadAsync(call, parser);
        GrpcCall.Begin(call);
        await GrpcCall.WriteAsync(call, answer(request));
        GrpcCall.End(call);
    }

    private GetSecretResponse Secret(GetSecretRequest request)
    {
        var response = new GetSecretResponse();
        response.Data.Add(request.Key == "claims" ? Secrets : []);
        return response;
    }

    private GetConfigurationResponse Configuration(GetConfigurationRequest request)
    {
        var response = new GetConfigurationResponse();
        response.Items.Add(_settings.Where(setting => request.Keys.Contains(setting.Key)).ToDictionary(setting => setting.Key, setting => Item(setting.Value)));
        return response;
    }

    private async Task FollowAsync(HttpContext call)
    {
        var request = await GrpcCall.ReadAsync(call, SubscribeConfigurationRequest.Parser);
        GrpcCall.Begin(call);
        var changes = Channel.CreateUnbounded<string>();
        var id = Interlocked.Increment(ref _followed);
        _followers[id] = changes;
        await GrpcCall.WriteAsync(call, new SubscribeConfigurationResponse { Id = $"{id}" });
        await foreach (var key in changes.Reader.ReadAllAsync(call.RequestAborted))
        {
            if (request.Keys.Contains(key))
            {
                var response = new SubscribeConfigurationResponse { Id = $"{id}" };
                response.Items.Add(key, Item(_settings[key]));
                await GrpcCall.WriteAsync(call, response);
            }
        }

        GrpcCall.End(call);
    }

    private GetStateResponse State(GetStateRequest request)
    {
        lock (_states)
        {
            return _state.TryGetValue(request.Key, out var state) ? new GetStateResponse { Data = state.Value, Etag = $"{state.Version}" } : new GetStateResponse();
        }
    }

    private async Task SaveAsync(HttpContext call)
    {
        var request = (await GrpcCall.ReadAsync(call, SaveStateRequest.Parser)).States.Single();
        if (OnSave is { } meanwhile)
        {
            OnSave = null;
            await meanwhile();
        }

        GrpcCall.Begin(call);
        if (TrySave(request.Key, request.Value, request.Etag?.Value ?? ""))
        {
            await GrpcCall.WriteAsync(call, new Google.Protobuf.WellKnownTypes.Empty());
            GrpcCall.End(call);
        }
        else
        {
            GrpcCall.End(call, status: 10);
        }
    }

    /// <summary>First write wins: an empty ETag is that of a key without a value.</summary>
    private bool TrySave(string key, ByteString value, string etag)
    {
        lock (_states)
        {
            var version = _state.TryGetValue(key, out var state) ? state.Version : 0;
            if ((version == 0 ? "" : $"{version}") != etag)
            {
                return false;
            }

            _state[key] = (value, version + 1);
            return true;
        }
    }

    private static global::Dapr.Client.Autogen.Grpc.v1.ConfigurationItem Item(string value) => new() { Value = value, Version = "1" };

    private static Task NoContent(HttpContext call)
    {
        call.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task NotFound(HttpContext call)
    {
        call.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

using System.Collections.Concurrent;
using System.Text;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claims.Summaries.Generative.Tests.Fakes;

/// <summary>A server on this machine that keeps what it is sent and answers as it is told to.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _ending = new();

    private FakeProvider(WebApplication app) => _app = app;

    public ConcurrentQueue<SentRequest> Requests { get; } = [];

    /// <summary>Is set when the server ends.</summary>
    public CancellationToken Ending => _ending.Token;

    public Func<HttpContext, SentRequest, Task> Answer { get; set; } = (context, _) =>
    {
        context.Response.StatusCode = 500;
        return Task.CompletedTask;
    };

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new FakeProvider(app);
        app.Run(server.TakeAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Answers nothing until who asked has left, or the server ends.</summary>
    public async Task NothingAsync(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _ending.Token);
        await Task.Delay(Timeout.Infinite, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var sent = new SentRequest(
            context.Request.Path + context.Request.QueryString, await reader.ReadToEndAsync(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        Requests.Enqueue(sent);
        await Answer(context, sent);
    }
}

internal sealed record SentRequest(string Path, string Body, IReadOnlyDictionary<string, string> Headers);

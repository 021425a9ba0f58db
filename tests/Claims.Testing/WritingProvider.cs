using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Testing;

/// <summary>A server on this machine that answers as Ollama's <c>/api/chat</c> is documented to, with one text.</summary>
public sealed class WritingProvider : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WritingProvider(WebApplication app) => _app = app;

    /// <summary>What it answers.</summary>
    public string Text { get; set; } = "";

    public int Asked { get; private set; }

    /// <summary>Options of the services that make them ask it, as <c>Section:Key=value</c>.</summary>
    public IReadOnlyList<string> Settings =>
    [
        "Summaries:Generative:Provider=Ollama", "Summaries:Generative:Model=model-of-a-test", "Summaries:Generative:AllowUnencrypted=true",
        $"Summaries:Generative:Endpoint={_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}",
        $"Summaries:Generative:DateShiftKey={new string('k', 32)}",
    ];

    public static async Task<WritingProvider> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new WritingProvider(app);
        app.Run(provider.AnswerAsync);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        Asked++;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(new JsonObject
        {
            ["model"] = "model-of-a-test",
            ["created_at"] = "2026-01-01T08:52:19Z",
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = Text },
            ["done_reason"] = "stop",
            ["done"] = true,
            ["prompt_eval_count"] = 400,
            ["eval_count"] = 30,
        }.ToJsonString());
    }
}

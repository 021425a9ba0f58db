using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Claims.Metrics.Tests.Webhooks;

/// <summary>A system that is told, over real HTTP. Verifies as the standard says, with code of its own.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan ReplayWindow = TimeSpan.FromMinutes(5);

    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.First()}/hook?token=hidden";

    public ConcurrentQueue<Received> All { get; } = new();

    public IEnumerable<string> Ids => All.Select(received => received.Id);

    /// <param name="answer">What to answer with; gets the number of the request, from 1.</param>
    public static async Task<Receiver> StartAsync(Func<int, HttpContext, Task<int>> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            receiver.All.Enqueue(new Received(
                context.Request.Headers["webhook-id"]!, context.Request.Headers["webhook-timestamp"]!, context.Request.Headers["webhook-signature"]!, await reader.ReadToEndAsync()));
            context.Response.StatusCode = await answer(receiver.All.Count, context);
        });
        await app.StartAsync();
        return receiver;
    }

    public static Task<Receiver> StartAsync(params int[] statuses) =>
        StartAsync((number, _) => Task.FromResult(statuses[Math.Min(number, statuses.Length) - 1]));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal sealed record Received(string Id, string Timestamp, string Signature, string Body)
    {
        public string Type => JsonDocument.Parse(Body).RootElement.GetProperty("type").GetString()!;

        public bool IsGenuine(byte[] secret, DateTimeOffset now)
        {
            var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}")));
            var age = now - DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, CultureInfo.InvariantCulture));
            return age.Duration() < ReplayWindow && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(Signature));
        }
    }
}

using System.Text.Json;

using Microsoft.AspNetCore.Http;

namespace Claims.Summaries.Generative.Tests.Fakes;

/// <summary>Speaks one provider's interface as it is documented, in one piece or as a stream, whichever is asked for.</summary>
internal abstract class ProviderDouble
{
    public const int InputTokens = 321;
    public const int OutputTokens = 45;

    public static readonly IReadOnlyList<ProviderDouble> All = [new AnthropicDouble(), new OllamaDouble(), new VertexDouble(), new LangServeDouble()];

    public abstract GenerativeProvider Provider { get; }

    public virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    protected virtual string StreamType => "text/event-stream";

    public static ProviderDouble Of(GenerativeProvider provider) => All.Single(one => one.Provider == provider);

    public abstract bool AsksForStream(SentRequest sent);

    /// <summary>What the provider says in one piece.</summary>
    public abstract string Whole(string text);

    /// <summary>The pieces in which it streams, each as it goes over the wire; the first two hold half the text each.</summary>
    public abstract IReadOnlyList<string> Parts(string text);

    /// <summary>An error after the stream began.</summary>
    public abstract string ErrorPart { get; }

    public Func<HttpContext, SentRequest, Task> Saying(string text) => (context, sent) => AsksForStream(sent)
        ? WriteAsync(context, StreamType, Parts(text))
        : WriteAsync(context, "application/json", [Whole(text)]);

    public Func<HttpContext, SentRequest, Task> BreakingOff(string text) => (context, sent) => AsksForStream(sent)
        ? WriteAsync(context, StreamType, [.. Parts(text).TakeWhile(part => !IsEnd(part))])
        : WriteAsync(context, "application/json", [Whole(text)[..20]]);

    public Func<HttpContext, SentRequest, Task> FailingHalfway(string text) => (context, _) => WriteAsync(context, StreamType, [.. Parts(text).Take(2), ErrorPart]);

    public static Func<HttpContext, SentRequest, Task> Refusing(int status, string? retryAfter = null) => (context, sent) =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return WriteAsync(context, "application/json", [$$$"""{"type":"error","error":{"type":"some_error","message":{{{JsonSerializer.Serialize(sent.Body)}}}}}"""]);
    };

    public static async Task WriteAsync(HttpContext context, string contentType, IReadOnlyList<string> parts)
    {
        context.Response.ContentType = contentType;
        foreach (var part in parts)
        {
            await context.Response.WriteAsync(part);
            await context.Response.Body.FlushAsync();
        }
    }

    /// <summary>Whether a piece holds the reason why the answer ended, or comes after it.</summary>
    protected abstract bool IsEnd(string part);

    protected static (string First, string Second) Halves(string text) => (Json(text[..(text.Length / 2)]), Json(text[(text.Length / 2)..]));

    protected static string Json(string text) => JsonSerializer.Serialize(text);
}

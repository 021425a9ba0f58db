using System.Text;

using Claims.Hosting.Telemetry;
using Claims.Ingest.Storage;
using Claims.Ingest.Submissions;

using RabbitMQ.Client;

namespace Claims.Ingest.Amqp;

/// <summary>
/// Makes a submission of an AMQP message. Content type, content encoding, reply-to and correlation id are the standard properties;
/// headers are <c>submitter</c>, <c>policy</c> and <c>accept</c>.
/// </summary>
internal static class DeliveredSubmission
{
    /// <summary>AMQP 0-9-1 short strings, in bytes.</summary>
    private const int ShortString = 255;

    public static IncomingSubmission From(ReadOnlyMemory<byte> body, IReadOnlyBasicProperties properties, bool isRedelivery, IngestOptions options)
    {
        var incoming = new IncomingSubmission
        {
            Content = body,
            ContentType = properties.ContentType,
            Submitter = Header(properties, "submitter") ?? Text(properties.UserId) ?? options.DefaultSubmitter,
            Policy = Header(properties, "policy"),
            ReplyTo = Address(properties.ReplyTo),
            CorrelationId = Address(properties.CorrelationId),
            AcknowledgeAs = Header(properties, "accept") == "application/json" ? "json" : null,
            IsRedelivery = isRedelivery,
        };
        return ContentDecoding.Decode(body, properties.ContentEncoding, options.MaxSubmissionBytes) switch
        {
            DecodedContent.Decoded decoded => incoming with { Content = decoded.Content },
            DecodedContent.TooLarge tooLarge => incoming with { ContentEncoding = properties.ContentEncoding, Faults = [tooLarge.Fault] },
            DecodedContent.Broken broken => incoming with { ContentEncoding = properties.ContentEncoding, Faults = [broken.Fault] },
            var other => throw new InvalidOperationException($"{other.GetType().Name} is not a way to decode content."),
        };
    }

    /// <summary>The sender's span, where it names one.</summary>
    public static string? Traceparent(IReadOnlyBasicProperties properties) => Header(properties, TraceContext.Header);

    private static string? Header(IReadOnlyBasicProperties properties, string name) => properties.Headers?.TryGetValue(name, out var value) is true
        ? Text(value switch { byte[] bytes => Encoding.UTF8.GetString(bytes), string text => text, _ => null })
        : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>What could not be stored and sent again as it is, is no address.</summary>
    private static string? Address(string? text) =>
        Text(text) is { } address && PlainText.IsClean(address) && Encoding.UTF8.GetByteCount(address) <= ShortString ? address : null;
}

using System.Security.Cryptography;

using RabbitMQ.Client;

namespace Claims.Hosting.Failed;

/// <summary>A message on a failed queue: what can be shown of it without showing a claim.</summary>
/// <param name="Queue">The failed queue that it lies on.</param>
/// <param name="Id">Message id of the bus; where a submitter gave none, a hash of the content.</param>
/// <param name="Type">Name of the message, or its content type where it is no message of the bus.</param>
/// <param name="Reason">Type of the exception, or the broker's own reason.</param>
/// <param name="FailedAt">As the failing service or the broker put it down; null where neither did.</param>
/// <param name="StackTrace">Where it failed; empty where nobody knows.</param>
/// <param name="Bytes">Length of its content.</param>
public sealed record FailedMessage(string Queue, string Id, string Type, string Reason, DateTimeOffset? FailedAt, string StackTrace, int Bytes)
{
    /// <summary>First bytes of the hash that stands for an id.</summary>
    private const int HashBytes = 8;

    /// <summary>Why an operator gave it up; null where nobody did.</summary>
    public string? DiscardedFor { get; init; }

    internal static FailedMessage Read(string queue, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body) => new(
        queue,
        string.IsNullOrEmpty(properties.MessageId) ? Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, HashBytes)) : properties.MessageId,
        MessageName.Read(properties.ContentType, body),
        FaultHeaders.Reason(properties),
        FaultHeaders.FailedAt(properties),
        FaultHeaders.Text(properties, FaultHeaders.StackTrace) ?? "",
        body.Length)
    {
        DiscardedFor = FaultHeaders.Text(properties, OutgoingProperties.DiscardReason),
    };
}

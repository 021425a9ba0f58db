using System.Text.Json;

namespace Claims.Hosting.Failed;

/// <summary>Reads which message an envelope of the bus holds, and nothing else of it.</summary>
internal static class MessageName
{
    private const string EnvelopeType = "application/vnd.masstransit+json";

    private const string Unknown = "unknown";

    /// <summary>The last part of the first of the envelope's types, <c>urn:message:Claims.Contracts:ClaimAccepted</c>.</summary>
    /// <returns>The content type for what is no envelope.</returns>
    public static string Read(string? contentType, ReadOnlyMemory<byte> body)
    {
        if (contentType != EnvelopeType)
        {
            return string.IsNullOrEmpty(contentType) ? Unknown : contentType;
        }

        try
        {
            using var envelope = JsonDocument.Parse(body);
            return envelope.RootElement.TryGetProperty("messageType", out var types) && types.ValueKind == JsonValueKind.Array
                ? types.EnumerateArray().Select(type => type.GetString()).FirstOrDefault()?.Split(':')[^1] ?? Unknown
                : Unknown;
        }
        catch (JsonException)
        {
            // A broken envelope may be the very reason why the message failed.
            return Unknown;
        }
    }
}

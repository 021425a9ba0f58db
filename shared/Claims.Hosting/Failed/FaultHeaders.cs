using System.Globalization;
using System.Text;

using RabbitMQ.Client;

namespace Claims.Hosting.Failed;

/// <summary>Why a message failed: the headers that MassTransit's error transport writes, or the broker's own record of dead letters (<c>x-death</c>).</summary>
internal static class FaultHeaders
{
    public const string StackTrace = "MT-Fault-StackTrace";

    /// <summary>The words of the exception; they can quote the claim.</summary>
    public const string Message = "MT-Fault-Message";

    private const string ExceptionType = "MT-Fault-ExceptionType";

    private const string Timestamp = "MT-Fault-Timestamp";

    /// <summary>"fault", or "dead-letter" for what no consumer knows.</summary>
    private const string TransportReason = "MT-Reason";

    private const string Deaths = "x-death";

    private const string DeliveryCount = "x-delivery-count";

    private static readonly string[] OfTheFailure = ["MT-Fault-", "MT-Host-", "MT-Reason", "x-", "claims-discard"];

    public static string Reason(IReadOnlyBasicProperties properties) =>
        Text(properties, ExceptionType)
        ?? (Text(properties, TransportReason) is "dead-letter" ? "no consumer knows this message" : Text(LastDeath(properties), "reason"))
        ?? "unknown";

    public static DateTimeOffset? FailedAt(IReadOnlyBasicProperties properties)
    {
        if (DateTimeOffset.TryParse(Text(properties, Timestamp), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return at;
        }

        return LastDeath(properties)?.TryGetValue("time", out var time) is true && time is AmqpTimestamp stamp
            ? DateTimeOffset.FromUnixTimeSeconds(stamp.UnixTime)
            : null;
    }

    public static string? Text(IReadOnlyBasicProperties properties, string header) => Text(properties.Headers, header);

    /// <summary>How often a quorum queue has handed the message out before; 0 on other queues.</summary>
    public static long Deliveries(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue(DeliveryCount, out var count) is true ? Convert.ToInt64(count, CultureInfo.InvariantCulture) : 0;

    /// <summary>The headers that the message came with at first.</summary>
    public static Dictionary<string, object?> WithoutFailure(IDictionary<string, object?>? headers) => Except(headers, OfTheFailure);

    /// <summary>The headers without what the broker and its client add on each delivery.</summary>
    public static Dictionary<string, object?> WithoutDelivery(IDictionary<string, object?>? headers) => Except(headers, [DeliveryCount, "x-dotnet-"]);

    private static Dictionary<string, object?> Except(IDictionary<string, object?>? headers, string[] prefixes) =>
        (headers ?? new Dictionary<string, object?>())
            .Where(header => !Array.Exists(prefixes, prefix => header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .ToDictionary(StringComparer.Ordinal);

    private static IDictionary<string, object?>? LastDeath(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue(Deaths, out var deaths) is true && deaths is IList<object?> { Count: > 0 } list
            ? list[0] as IDictionary<string, object?>
            : null;

    private static string? Text(IDictionary<string, object?>? headers, string name) =>
        headers?.TryGetValue(name, out var value) is true ? value switch { byte[] bytes => Encoding.UTF8.GetString(bytes), string text => text, _ => null } : null;
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Claims.Contracts;

namespace Claims.Metrics.Webhooks;

/// <summary>An event as other systems are told of it.</summary>
/// <param name="Id">The same for the same event, so that a receiver can tell that it has it.</param>
/// <param name="Kind">Name of the contract.</param>
/// <param name="Body">JSON: type, timestamp, and the contract as data.</param>
public sealed record WebhookEvent(string Id, string Kind, string Body)
{
    /// <summary>Those that say that something began or ended.</summary>
    public static IList<string> Alerts { get; } = [nameof(PerformanceDegraded), nameof(DriftDetected), nameof(AlertCleared)];

    public static IReadOnlyList<string> Kinds { get; } = [nameof(PerformanceMeasured), .. Alerts];

    public static WebhookEvent Of(PerformanceDegraded degraded) => Of($"raised-{degraded.Alert.AlertId}", degraded, degraded.Alert.RaisedAt);

    public static WebhookEvent Of(DriftDetected detected) => Of($"raised-{detected.Alert.AlertId}", detected, detected.Alert.RaisedAt);

    public static WebhookEvent Of(AlertCleared cleared) => Of($"cleared-{cleared.Alert.AlertId}", cleared, cleared.ClearedAt);

    public static WebhookEvent Of(PerformanceMeasured measured)
    {
        var named = JsonSerializer.Serialize(measured.Window, ClaimJson.Options) + measured.MeasuredAt.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Of($"measured-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)).AsSpan(0, 16))}", measured, measured.MeasuredAt);
    }

    private static WebhookEvent Of<T>(string id, T data, DateTimeOffset timestamp) =>
        new(id, typeof(T).Name, JsonSerializer.Serialize(new { type = typeof(T).Name, timestamp, data }, ClaimJson.Options));
}

using System.Text;

namespace Claims.Metrics.Webhooks;

/// <summary>A system that is told of events.</summary>
/// <param name="Name">By which its deliveries are kept.</param>
/// <param name="Url">Where to POST.</param>
/// <param name="Secret">To sign with.</param>
/// <param name="Kinds">Events it is told of.</param>
internal sealed record WebhookEndpoint(string Name, Uri Url, byte[] Secret, IReadOnlySet<string> Kinds)
{
    private const string Base64Prefix = "whsec_";

    /// <summary>Those of options without faults.</summary>
    public static IReadOnlyList<WebhookEndpoint> Of(WebhookOptions options) =>
    [
        .. options.Webhooks.Select(endpoint => new WebhookEndpoint(
            NameOf(endpoint),
            new Uri(endpoint.Url!),
            ReadSecret(endpoint)!,
            (endpoint.Kinds.Count > 0 ? endpoint.Kinds : WebhookEvent.Alerts).ToHashSet(StringComparer.OrdinalIgnoreCase))),
    ];

    /// <summary>Its name, or scheme, host and port of its address: the rest of an address can hold a secret.</summary>
    public static string NameOf(WebhookEndpointOptions endpoint) =>
        endpoint.Name ?? (Uri.TryCreate(endpoint.Url, UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Scheme) + url.Authority : "");

    /// <summary>The secret's bytes; null where it is not what its prefix says.</summary>
    public static byte[]? ReadSecret(WebhookEndpointOptions endpoint)
    {
        var text = endpoint.SecretFile is { Length: > 0 } file ? File.ReadAllText(file).Trim() : endpoint.Secret!;
        if (!text.StartsWith(Base64Prefix, StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text[Base64Prefix.Length..], bytes, out var length) ? bytes[..length] : null;
    }
}

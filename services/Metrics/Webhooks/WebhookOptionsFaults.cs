using System.ComponentModel.DataAnnotations;
using System.Globalization;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Webhooks;

/// <summary>Finds every fault of <see cref="WebhookOptions"/>, each with its place, at start.</summary>
internal sealed class WebhookOptionsFaults : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var faults = options.Webhooks
            .SelectMany((endpoint, i) => Of(endpoint).Select(fault => string.Create(CultureInfo.InvariantCulture, $"Metrics:Webhooks:{i}:{fault}")))
            .Concat(Of(options.WebhookDelivery))
            .ToList();
        var names = options.Webhooks.Select(WebhookEndpoint.NameOf).CountBy(text => text, StringComparer.Ordinal).Where(text => text.Key.Length > 0 && text.Value > 1);
        faults.AddRange(names.Select(text => $"Metrics:Webhooks: {text.Value} endpoints are named {text.Key}; give each a Name of its own."));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Of(WebhookEndpointOptions endpoint)
    {
        if (!Uri.TryCreate(endpoint.Url, UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            yield return "Url must be an address with https, or with http on this machine.";
        }

        if (Secret(endpoint) is { } fault)
        {
            yield return fault;
        }

        foreach (var (kind, i) in endpoint.Kinds.Select((kind, i) => (kind, i)))
        {
            if (!WebhookEvent.Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"Kinds:{i} must be one of {string.Join(", ", WebhookEvent.Kinds)}.");
            }
        }
    }

    private static string? Secret(WebhookEndpointOptions endpoint)
    {
        if (string.IsNullOrEmpty(endpoint.Secret) == string.IsNullOrEmpty(endpoint.SecretFile))
        {
            return "Secret or SecretFile must be given, and not both.";
        }

        if (endpoint.SecretFile is { Length: > 0 } file && !File.Exists(file))
        {
            return $"SecretFile {file} is not there.";
        }

        return WebhookEndpoint.ReadSecret(endpoint) is { Length: >= WebhookSignature.ShortestSecret }
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Secret must have {WebhookSignature.ShortestSecret} bytes or more; after whsec_ it must be base64.");
    }

    private static IEnumerable<string> Of(WebhookDeliveryOptions delivery)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(delivery, new ValidationContext(delivery), results, validateAllProperties: true);
        return results.Select(result => $"Metrics:WebhookDelivery: {result.ErrorMessage}");
    }
}

using System.Text.Json;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>The resources of one submission by everything that a reference can call them: full URL, type and id.</summary>
internal sealed class FhirResources
{
    private readonly Dictionary<string, JsonElement> _byName = new(StringComparer.Ordinal);

    public static string? TypeOf(JsonElement resource) =>
        resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty("resourceType", out var type) && type.ValueKind == JsonValueKind.String ? Text(type) : null;

    /// <summary>The type of a resource that is not parsed yet; null for anything that is none.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> resource)
    {
        try
        {
            var reader = new Utf8JsonReader(resource);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    var isType = reader.ValueTextEquals("resourceType"u8);
                    reader.Read();
                    if (isType)
                    {
                        return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    }

                    reader.Skip();
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Whoever parses the line says what is wrong with it.
        }

        return null;
    }

    public void Add(JsonElement? resource, JsonElement? fullUrl)
    {
        if (resource is not { ValueKind: JsonValueKind.Object } found || TypeOf(found) is not { } type)
        {
            return;
        }

        if (found.TryGetProperty("id", out var id) && Text(id) is { } name)
        {
            _byName[$"{type}/{name}"] = found;
            _byName.TryAdd($"urn:uuid:{name}", found);
        }

        if ((fullUrl is { } url ? Text(url) : found.TryGetProperty("_fullUrl", out var own) ? Text(own) : null) is { } address)
        {
            _byName[address] = found;
        }
    }

    /// <summary>The resource that a reference of <paramref name="claim"/> names: contained in it, or anywhere in the submission.</summary>
    public JsonElement? Resolve(JsonElement claim, string reference)
    {
        if (reference.StartsWith('#'))
        {
            return Contained(claim, reference[1..]);
        }

        return _byName.TryGetValue(reference, out var found) || _byName.TryGetValue(Relative(reference), out found) ? found : null;
    }

    private static JsonElement? Contained(JsonElement claim, string id)
    {
        if (claim.TryGetProperty("contained", out var contained) && contained.ValueKind == JsonValueKind.Array)
        {
            foreach (var resource in contained.EnumerateArray())
            {
                if (resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty("id", out var own) && Text(own) == id)
                {
                    return resource;
                }
            }
        }

        return null;
    }

    /// <summary>"https://server/fhir/Patient/1/_history/2" is "Patient/1".</summary>
    private static string Relative(string reference)
    {
        var parts = reference.Split("/_history/")[0].Split('/');
        return parts.Length >= 2 ? $"{parts[^2]}/{parts[^1]}" : reference;
    }

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}

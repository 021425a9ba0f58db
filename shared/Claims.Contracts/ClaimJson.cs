using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Claims.Contracts;

/// <summary>How contracts are written as JSON, the same on the bus, over HTTP and in storage: camelCase, enums by name.</summary>
public static class ClaimJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }

    /// <summary>SHA-256 (lower-case hex) over the canonical JSON of the claim without its key: the same content has the same hash.</summary>
    public static string ContentHash(Claim claim)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(claim with { Key = new ClaimKey("", "", 0) }, Options);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}

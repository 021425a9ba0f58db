using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Claims.ClauseModel.Serving;

/// <summary>How <c>model.json</c> is written.</summary>
internal static class ModelJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        IgnoreReadOnlyProperties = true,
    };

    public static byte[] Write(ModelManifest manifest) => JsonSerializer.SerializeToUtf8Bytes(manifest, Options);

    /// <exception cref="JsonException">It is not JSON, or lacks a field, or has one of the wrong kind.</exception>
    public static ModelManifest Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ModelManifest>(json, Options) ?? throw new JsonException("It is null.");

    /// <summary>The version alone, which is read first: a later format may have other fields.</summary>
    /// <returns>0 where there is none.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static int ReadVersion(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("formatVersion", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
            ? number
            : 0;
    }

    /// <summary>See <see cref="LoadedModel.Hash"/>.</summary>
    public static string Hash(ModelManifest manifest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, digest) in manifest.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{digest}\n"));
        }

        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes((object[])[manifest.Shape, manifest.Features, manifest.Calibration], Options));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Claims.ProviderModel.Features;
using Claims.ProviderModel.Training;
using Microsoft.ML.OnnxRuntime;

namespace Claims.ProviderModel.Serving;

/// <summary>A provider model as a folder: <c>provider.json</c>, <c>claims.onnx</c>, <c>providers.onnx</c>. Reading runs the golden providers.</summary>
public static class ProviderModelFolder
{
    public const string Manifest = "provider.json";

    private const string ClaimNetwork = "claims.onnx";
    private const string ProviderNetwork = "providers.onnx";

    /// <summary>Largest difference of a logit between the networks in C# and ONNX Runtime: rounding, in another order.</summary>
    private const double Tolerance = 1e-3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, RespectNullableAnnotations = true, IgnoreReadOnlyProperties = true, NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Writes a trained model; the manifest last.</summary>
    /// <exception cref="ProviderModelException">ONNX Runtime does not give what the networks in C# give; nothing was written.</exception>
    public static ProviderManifest Write(string folder, TrainedProviders trained, ProviderTraining training)
    {
        ArgumentNullException.ThrowIfNull(trained);
        var ensemble = trained.Ensemble;
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [ClaimNetwork] = ProviderExport.ClaimNetwork(ensemble), [ProviderNetwork] = ProviderExport.ProviderNetwork(ensemble),
        };
        var manifest = new ProviderManifest
        {
            FormatVersion = ProviderManifest.Version,
            Shape = ensemble.Shape,
            Members = ensemble.Members.Count,
            Claims = ensemble.Claims,
            Totals = ensemble.Totals,
            Calibration = trained.Calibration,
            Threshold = trained.Threshold,
            Training = training,
            Golden = ensemble.Logits(GoldenProviders.Of(ensemble.Claims, ensemble.Totals)),
            Files = files.ToDictionary(file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value))),
        };
        Serve(folder, manifest, files).Dispose();
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }

        File.WriteAllBytes(Path.Combine(folder, Manifest), JsonSerializer.SerializeToUtf8Bytes(manifest, Json));
        return manifest;
    }

    /// <exception cref="ProviderModelException">Names everything that is wrong.</exception>
    public static ServedProviders Read(string folder)
    {
        var manifest = ReadManifest(folder);
        var faults = new List<string>();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in new[] { ClaimNetwork, ProviderNetwork })
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path))
            {
                faults.Add($"{name} is missing");
            }
            else if (manifest.Files.GetValueOrDefault(name) != Convert.ToHexStringLower(SHA256.HashData(files[name] = File.ReadAllBytes(path))))
            {
                faults.Add($"{name} is not the file that {Manifest} names");
            }
        }

        return faults.Count == 0 ? Serve(folder, manifest, files) : throw new ProviderModelException(folder, faults);
    }

    private static ProviderManifest ReadManifest(string folder)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<ProviderManifest>(File.ReadAllBytes(Path.Combine(folder, Manifest)), Json)!;
            return manifest.FormatVersion == ProviderManifest.Version
                ? manifest
                : throw new ProviderModelException(folder, [$"{Manifest} has format {manifest.FormatVersion}, this program reads {ProviderManifest.Version}"]);
        }
        catch (Exception failure) when (failure is JsonException or IOException)
        {
            throw new ProviderModelException(folder, [$"{Manifest}: {failure.Message}"], failure);
        }
    }

    private static ServedProviders Serve(string folder, ProviderManifest manifest, IReadOnlyDictionary<string, byte[]> files)
    {
        ServedProviders served;
        try
        {
            served = new ServedProviders(manifest, Hash(manifest), files[ClaimNetwork], files[ProviderNetwork]);
        }
        catch (OnnxRuntimeException failure)
        {
            throw new ProviderModelException(folder, [failure.Message], failure);
        }

        string[] faults = [.. GoldenProviders.Of(manifest.Claims, manifest.Totals)
            .Select((provider, i) => (Given: Logit(served, provider), Wanted: manifest.Golden[i], i))
            .Where(golden => !(Math.Abs(golden.Given - golden.Wanted) <= Tolerance))
            .Select(golden => FormattableString.Invariant($"golden provider {golden.i} gives {golden.Given}, not {golden.Wanted}"))];
        if (faults.Length > 0)
        {
            served.Dispose();
            throw new ProviderModelException(folder, faults);
        }

        return served;
    }

    private static double Logit(ServedProviders served, ProviderRow provider)
    {
        var pooled = served.Empty().Pooled;
        foreach (var claim in provider.Claims)
        {
            var reading = served.Read(claim);
            pooled.Add(reading.Embedded, reading.Scores);
        }

        return served.Logit(pooled, provider.Totals);
    }

    private static string Hash(ProviderManifest manifest) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(manifest, Json)));
}

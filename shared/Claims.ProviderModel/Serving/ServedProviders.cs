using Claims.Learning.Onnx;
using Claims.ProviderModel.Features;
using Microsoft.ML.OnnxRuntime;

namespace Claims.ProviderModel.Serving;

/// <summary>A provider model in ONNX Runtime. Claims are read one at a time: so one gets the same bits whatever it comes with. Safe to use from several threads.</summary>
public sealed class ServedProviders : IDisposable
{
    private static readonly RunOptions Options = new();

    private readonly InferenceSession _claims;
    private readonly InferenceSession _providers;

    internal ServedProviders(ProviderManifest manifest, string hash, byte[] claims, byte[] providers)
    {
        (Manifest, Hash) = (manifest, hash);
        _claims = OnnxSessions.Open(claims, threads: 1);
        _providers = OnnxSessions.Open(providers, threads: 1);
    }

    public ProviderManifest Manifest { get; }

    /// <summary>SHA-256 (hex) of the files and of what turns them into a risk.</summary>
    public string Hash { get; }

    /// <summary>Heads over all networks.</summary>
    private int Heads => Manifest.Members * Manifest.Shape.Heads;

    /// <summary>Sums of no claims.</summary>
    public ProviderSums Empty() => new(Heads, Manifest.Shape.Width);

    /// <summary>What <see cref="ProviderSums.ToBytes"/> wrote for this model.</summary>
    public ProviderSums Sums(ReadOnlySpan<byte> bytes) => ProviderSums.Read(bytes, Heads, Manifest.Shape.Width);

    /// <summary>What the networks make of one claim.</summary>
    /// <param name="features">One for each of <see cref="ClaimFeatures.Names"/>.</param>
    public ClaimReading Read(ReadOnlySpan<double> features)
    {
        var encoded = new float[Manifest.Shape.Claim];
        Manifest.Claims.Encode(features, encoded);
        using var input = OrtValue.CreateTensorValueFromMemory(encoded, [1, encoded.Length]);
        using var outputs = _claims.Run(Options, [ProviderExport.Claims], [input], [ProviderExport.Embedded, ProviderExport.Scores]);
        return new ClaimReading(outputs[0].GetTensorDataAsSpan<float>().ToArray(), outputs[1].GetTensorDataAsSpan<float>().ToArray());
    }

    /// <param name="totals">One for each name of the manifest's totals, NaN where one is missing.</param>
    /// <returns>The logit, not calibrated.</returns>
    public double Logit(PooledClaims claims, ReadOnlySpan<double> totals)
    {
        var encoded = new float[Manifest.Shape.Totals];
        Manifest.Totals.Encode(totals, encoded);
        using var pooled = OrtValue.CreateTensorValueFromMemory(claims.Pooled(), [1, Heads * Manifest.Shape.Width]);
        using var input = OrtValue.CreateTensorValueFromMemory(encoded, [1, encoded.Length]);
        using var outputs = _providers.Run(Options, [ProviderExport.Pooled, ProviderExport.Totals], [pooled, input], [ProviderExport.Risk]);
        return outputs[0].GetTensorDataAsSpan<float>()[0];
    }

    /// <summary>Calibrated probability in (0, 1) that the provider is fraudulent.</summary>
    public double Risk(PooledClaims claims, ReadOnlySpan<double> totals) => Manifest.Calibration.Of(Logit(claims, totals));

    /// <summary>The totals in the model's order, from numbers by name; those that are not given are missing.</summary>
    public double[] Totals(IReadOnlyDictionary<string, double> numbers) =>
        [.. Manifest.Totals.Names.Select(name => numbers.TryGetValue(name, out var number) ? number : double.NaN)];

    public void Dispose()
    {
        _claims.Dispose();
        _providers.Dispose();
    }
}

/// <param name="Embedded">[K·D]</param>
/// <param name="Scores">[heads] capped logits of the attention.</param>
public sealed record ClaimReading(float[] Embedded, float[] Scores);

using Claims.ProviderModel.Evaluation;
using Claims.ProviderModel.Features;
using Claims.ProviderModel.Network;
using Claims.Statistics.Calibration;
using Claims.Statistics.Ranking;

namespace Claims.ProviderModel.Serving;

/// <summary><c>provider.json</c>: what is said of a provider model.</summary>
public sealed record ProviderManifest
{
    /// <summary>Version of the format that this program writes and reads.</summary>
    public const int Version = 1;

    public required int FormatVersion { get; init; }

    public required ProviderShape Shape { get; init; }

    /// <summary>K, networks that are averaged.</summary>
    public required int Members { get; init; }

    public required FeatureEncoding Claims { get; init; }

    public required FeatureEncoding Totals { get; init; }

    /// <summary>Logit to probability.</summary>
    public required TemperatureScaling Calibration { get; init; }

    /// <summary>Probability from which on a provider is flagged.</summary>
    public required double Threshold { get; init; }

    public required ProviderTraining Training { get; init; }

    /// <summary>Logits of the golden providers, see <see cref="GoldenProviders"/>, by the networks in C#.</summary>
    public required IReadOnlyList<double> Golden { get; init; }

    /// <summary>SHA-256 (hex) of each file.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }
}

/// <summary>What the model was trained on and how well it did, cross-validated.</summary>
public sealed record ProviderTraining(int Providers, int Frauds, int Seed, double? RocAuc, double? AveragePrecision, double? F1)
{
    /// <param name="unseen">What the model said of providers that it had not seen.</param>
    public static ProviderTraining Of(CrossValidation unseen, int seed)
    {
        ArgumentNullException.ThrowIfNull(unseen);
        return new ProviderTraining(
            unseen.Labels.Length,
            unseen.Labels.Count(isFraud => isFraud),
            seed,
            RocCurve.Area(unseen.Logits, unseen.Labels),
            PrecisionRecall.AveragePrecision(unseen.Logits, unseen.Labels),
            unseen.F1);
    }
}

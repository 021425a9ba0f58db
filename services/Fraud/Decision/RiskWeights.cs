using System.Text.Json;
using System.Text.Json.Serialization;

using Claims.Fraud.Detection;

namespace Claims.Fraud.Decision;

/// <summary>How much each family of evidence counts, fitted by logistic regression to labelled claims (<c>claims train risk</c>).</summary>
public sealed record RiskWeights
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, RespectNullableAnnotations = true, Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Share of improper claims among those that it was fitted to.</summary>
    public required double BaseRate { get; init; }

    /// <summary>Log-odds of a claim without evidence, at that base rate.</summary>
    public required double Intercept { get; init; }

    /// <summary>What the log-odds of a family's strongest evidence are multiplied by; at least 0. A family that is not named could not be fitted and counts as it is.</summary>
    public required IReadOnlyDictionary<EvidenceFamily, double> Families { get; init; }

    /// <summary>What it was fitted to and how well it does, or null where it was not fitted.</summary>
    public RiskTraining? Training { get; init; }

    /// <summary>Evidence as its detectors state it, by judgement.</summary>
    public static RiskWeights Stated { get; } = new() { BaseRate = 0.05, Intercept = Math.Log(0.05 / 0.95), Families = new Dictionary<EvidenceFamily, double>() };

    /// <summary>Those that come with the program.</summary>
    public static RiskWeights Shipped { get; } = ReadShipped();

    public double Of(EvidenceFamily family) => Families.TryGetValue(family, out var weight) ? weight : 1;

    /// <exception cref="JsonException">It is not JSON of that kind.</exception>
    public static RiskWeights FromJson(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<RiskWeights>(json, s_json) ?? throw new JsonException("It is null.");

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, s_json);

    private static RiskWeights ReadShipped()
    {
        using var stream = typeof(RiskWeights).Assembly.GetManifestResourceStream("risk.json")!;
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return FromJson(json);
    }
}

/// <param name="Claims">Claims that the weights were fitted to.</param>
/// <param name="Seed">Of the claims.</param>
/// <param name="Held">Figures on claims that nothing was fitted to, half of them under policies that nothing was fitted to either.</param>
public sealed record RiskTraining(int Claims, int Seed, RiskFigures Held);

/// <param name="Claims">Claims that were judged.</param>
/// <param name="Improper">How many of them are improper.</param>
/// <param name="AveragePrecision">Of the risk.</param>
/// <param name="Brier">Of the risk.</param>
/// <param name="CalibrationError">Expected calibration error over bins of equal mass.</param>
/// <param name="StatedAveragePrecision">The same of evidence that counts as stated.</param>
/// <param name="StatedBrier">The same of evidence that counts as stated.</param>
/// <param name="StatedCalibrationError">The same of evidence that counts as stated.</param>
public sealed record RiskFigures(
    int Claims, int Improper, double? AveragePrecision, double? Brier, double? CalibrationError, double? StatedAveragePrecision, double? StatedBrier, double? StatedCalibrationError);

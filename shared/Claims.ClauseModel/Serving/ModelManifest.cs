using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Serving;

/// <summary>What <c>model.json</c> says of a model: what it is made of, how it was made and what it was found to be worth.</summary>
public sealed record ModelManifest
{
    /// <summary>The version that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    public int FormatVersion { get; init; } = CurrentFormat;

    /// <summary>Program and version that made the model.</summary>
    public required string CreatedBy { get; init; }

    public required ModelShape Shape { get; init; }

    public required ModelFeatures Features { get; init; }

    public required TrainingRecord Training { get; init; }

    /// <summary>Measured on claims and policies not trained on.</summary>
    public IReadOnlyList<MetricRecord> Metrics { get; init; } = [];

    /// <summary>The same metrics of what the model is held against.</summary>
    public IReadOnlyList<BaselineRecord> Baselines { get; init; } = [];

    /// <summary>How logits become probabilities, at most one for each output.</summary>
    public IReadOnlyList<CalibrationTable> Calibration { get; init; } = [];

    /// <summary>Name of the file of usual charges and units, where features need one.</summary>
    public string? CodeStatistics { get; init; }

    /// <summary>Name of the file of conformal scores for each kind of claim, where p-values need one.</summary>
    public string? ConformalScores { get; init; }

    public GoldenRecord Golden { get; init; } = new();

    /// <summary>Every file of the folder but <c>model.json</c>: its name, and SHA-256 of its bytes (lower-case hex).</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();
}

/// <param name="Command">The command that makes the model again.</param>
/// <param name="Data">What it was trained on: policies, claims, planted faults.</param>
/// <param name="Claims">Training claims.</param>
public sealed record TrainingRecord(string Command, string Data, int Seed, int Claims);

/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record MetricRecord(string Name, double Value, double Low, double High);

public sealed record BaselineRecord(string Name, IReadOnlyList<MetricRecord> Metrics);

/// <summary>Knots of a function that never falls, linear between them and constant beyond, see <see cref="Statistics.Calibration.IsotonicCalibration"/>.</summary>
/// <param name="Output">The output of the model that it is for: <c>risk</c>, <c>governs</c>, <c>violates</c>.</param>
/// <param name="Scores">Logits, ascending.</param>
/// <param name="Probabilities">As many, in [0, 1].</param>
public sealed record CalibrationTable(string Output, IReadOnlyList<double> Scores, IReadOnlyList<double> Probabilities);

/// <summary>Inputs with outputs that the model must reproduce wherever it is loaded.</summary>
public sealed record GoldenRecord
{
    /// <summary>Name of the file, see <see cref="GoldenClaims"/>.</summary>
    public string File { get; init; } = "golden.bin";

    /// <summary>Largest |difference| / (1 + |golden value|) of any number. Processors differ in the last bits.</summary>
    public double Tolerance { get; init; } = 1e-4;
}

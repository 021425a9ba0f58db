using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Serving;

namespace Claims.ClauseModel.Tests.Serving;

/// <summary>A model folder with random parameters, in a temporary place.</summary>
internal sealed class SmallModel : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-model");

    public SmallModel(int seed = 1)
    {
        Layout = new ParameterLayout(ClaimEncoder.Shape);
        Parameters = RandomEncodings.Parameters(Layout, seed);
        Written = ModelFolder.Write(Path, Manifest, Parameters, RandomEncodings.Mixed(Layout.Shape), new Dictionary<string, byte[]> { ["statistics.bin"] = [1, 2, 3] });
    }

    public static ModelManifest Manifest { get; } = new()
    {
        CreatedBy = "test",
        Shape = ClaimEncoder.Shape,
        Features = ModelFeatures.OfThisProgram,
        Training = new TrainingRecord("claims train", "random parameters", 1, 0),
        Metrics = [new MetricRecord("average precision", 0.5, 0.25, 0.75)],
        Baselines = [new BaselineRecord("rules", [new MetricRecord("average precision", 0.25, 0.125, 0.5)])],
        Calibration = [new CalibrationTable("risk", [-1, 1], [0.25, 0.75])],
        CodeStatistics = "statistics.bin",
    };

    public ParameterLayout Layout { get; }

    public float[] Parameters { get; }

    public ModelManifest Written { get; }

    public string Path => _folder.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Replaces a file and makes the manifest agree with it.</summary>
    public void Replace(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        ModelFolder.Describe(Path, Written with { Files = new Dictionary<string, string>(Written.Files) { [name] = hash } });
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

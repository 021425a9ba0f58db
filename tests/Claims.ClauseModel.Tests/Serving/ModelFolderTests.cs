using Claims.ClauseModel.Network;
using Claims.ClauseModel.Onnx;
using Claims.ClauseModel.Serving;

namespace Claims.ClauseModel.Tests.Serving;

public sealed class ModelFolderTests : IDisposable
{
    private readonly SmallModel _model = new();

    public void Dispose() => _model.Dispose();

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        using var loaded = ModelFolder.Read(_model.Path, new InferenceOptions());

        Assert.Equivalent(_model.Written, loaded.Manifest, strict: true);
        Assert.Equal(_model.Parameters, loaded.Parameters);
        Assert.Equal([1, 2, 3], loaded.File("statistics.bin").ToArray());
        var claims = RandomEncodings.Mixed(_model.Layout.Shape);
        Assert.Equal(
            new ClauseNetwork(_model.Layout, _model.Parameters).Infer(claims).Select(inference => inference.Risk),
            loaded.Network.Infer(claims).Select(inference => inference.Risk),
            (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Fact]
    public void The_same_model_has_the_same_hash_whatever_is_said_of_it()
    {
        using var loaded = ModelFolder.Read(_model.Path, new InferenceOptions());

        ModelFolder.Describe(_model.Path, _model.Written with { Metrics = [new MetricRecord("F1", 0.875, 0.75, 1)] });
        using var described = ModelFolder.Read(_model.Path, new InferenceOptions());
        ModelFolder.Describe(_model.Path, _model.Written with { Calibration = [new CalibrationTable("risk", [-1, 1], [0.25, 0.5])] });
        using var recalibrated = ModelFolder.Read(_model.Path, new InferenceOptions());

        Assert.Equal("F1", Assert.Single(described.Manifest.Metrics).Name);
        Assert.Equal(loaded.Hash, described.Hash);
        Assert.NotEqual(loaded.Hash, recalibrated.Hash);
    }

    [Fact]
    public void Another_models_hash_differs()
    {
        using var other = new SmallModel(seed: 2);

        using var first = ModelFolder.Read(_model.Path, new InferenceOptions());
        using var second = ModelFolder.Read(other.Path, new InferenceOptions());

        Assert.NotEqual(first.Hash, second.Hash);
    }

    [Fact]
    public void Every_missing_and_every_altered_file_is_named()
    {
        File.Delete(_model.File("model.onnx"));
        File.WriteAllBytes(_model.File("statistics.bin"), [1, 2, 4]);

        var faults = Faults();

        Assert.Equal(2, faults.Count);
        Assert.Contains("model.onnx: is missing", faults);
        Assert.Contains(faults, fault => fault.StartsWith("statistics.bin: has hash", StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_that_does_not_reproduce_its_golden_outputs_is_refused_with_the_place()
    {
        var other = _model.Parameters.ToArray();
        _model.Layout.RiskBias.Of(other)[0] += 0.01f;
        _model.Replace("model.onnx", ClauseModelExport.Write(_model.Layout, other));

        var fault = Assert.Single(Faults());

        Assert.Contains("model.onnx: in ONNX Runtime, does not reproduce its golden outputs within 0.0001; furthest off by", fault, StringComparison.Ordinal);
        Assert.Contains(", risk[0]: golden", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_golden_claims_is_refused()
    {
        _model.Replace("golden.bin", GoldenFile.Write(new GoldenClaims([], [])));

        Assert.Contains("golden.bin: holds no claims", Assert.Single(Faults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("golden.bin")]
    public void A_file_cut_off_in_the_middle_is_refused_by_name(string name)
    {
        _model.Replace(name, File.ReadAllBytes(_model.File(name))[..^1000]);

        Assert.StartsWith($"{name}: ", Assert.Single(Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_for_other_features_is_refused_with_each_difference()
    {
        var features = ModelFeatures.OfThisProgram;
        ModelFolder.Describe(_model.Path, _model.Written with
        {
            Shape = _model.Written.Shape with { TokenNumbers = 3 },
            Features = new ModelFeatures("0", ["Shade", .. features.TokenNumbers.Skip(1)], [.. features.Relations.Take(31)]),
        });

        Assert.Equal(
            [
                $"shape.tokenNumbers: the model takes 3, this program gives {features.TokenNumbers.Count}",
                "features.embeddings: the model was trained with other embeddings or code tables than this program has",
                "features.tokenNumbers[0]: the model has Shade, this program IsHeader",
                "features.relations: the model has 31 features, this program 32",
            ],
            Faults());
    }

    [Fact]
    public void A_model_of_impossible_sizes_is_refused()
    {
        ModelFolder.Describe(_model.Path, _model.Written with { Shape = _model.Written.Shape with { Heads = 0 } });

        Assert.Equal("shape: no network has width 64, inner 128, pair 32 and 0 heads", Assert.Single(Faults()));
    }

    [Fact]
    public void A_later_format_is_refused_by_its_version()
    {
        File.WriteAllText(_model.File("model.json"), """{ "formatVersion": 2, "tensors": [] }""");

        Assert.Equal("model.json, formatVersion: is 2, and this program reads 1", Assert.Single(Faults()));
    }

    [Theory]
    [InlineData("{", "model.json: ")]
    [InlineData("{ \"formatVersion\": 1 }", "createdBy")]
    public void A_broken_manifest_is_refused_with_what_it_lacks(string json, string expected)
    {
        File.WriteAllText(_model.File("model.json"), json);

        Assert.Contains(expected, Assert.Single(Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_names_what_is_not_there_is_refused()
    {
        ModelFolder.Describe(_model.Path, _model.Written with
        {
            ConformalScores = "profile.bin",
            Calibration = [new CalibrationTable("risk", [1, -1], [0.25, 0.75])],
            Files = new Dictionary<string, string>(_model.Written.Files) { ["../model.onnx"] = "" },
        });

        var faults = Faults();

        Assert.Equal(3, faults.Count);
        Assert.Contains("files, ../model.onnx: is not the name of a file in the folder", faults);
        Assert.Contains("files: lacks profile.bin", faults);
        Assert.Contains(faults, fault => fault.StartsWith("calibration[0], risk: knot 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_none_is_refused() => Assert.Equal(
        ["the folder does not exist"],
        Assert.Throws<ModelFolderException>(() => ModelFolder.Read(_model.File("nowhere"), new InferenceOptions())).Faults);

    [Fact]
    public void A_model_that_names_a_file_it_was_not_given_is_not_written()
    {
        var folder = _model.File("other");

        var refused = Assert.Throws<ModelFolderException>(() => ModelFolder.Write(
            folder, SmallModel.Manifest, _model.Parameters, RandomEncodings.Mixed(_model.Layout.Shape), new Dictionary<string, byte[]>()));

        Assert.Equal(["files: lacks statistics.bin"], refused.Faults);
        Assert.False(Directory.Exists(folder));
    }

    private IReadOnlyList<string> Faults() =>
        Assert.Throws<ModelFolderException>(() => ModelFolder.Read(_model.Path, new InferenceOptions())).Faults;
}

using Claims.ProviderModel.Features;
using Claims.ProviderModel.Serving;
using Claims.ProviderModel.Training;
using Claims.Statistics.Calibration;

namespace Claims.ProviderModel.Tests.Serving;

public sealed class ProviderModelFolderTests : IDisposable
{
    private static readonly ProviderRows Rows = PlantedProviders.Of(80, seed: 3);

    private static readonly TrainedProviders Trained = new(
        ProviderEnsemble.Train(Rows, Rows.Providers, new ProviderTrainingOptions { Members = 2, Epochs = 2 }, default), new TemperatureScaling(1.5, -0.2), 0.4);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("provider-model-");

    [Fact]
    public void A_served_model_gives_the_logits_of_the_networks_that_were_trained()
    {
        Write();

        using var served = ProviderModelFolder.Read(_folder.FullName);

        var expected = Trained.Ensemble.Logits(Rows.Providers);
        Assert.All(Rows.Providers.Zip(expected), pair => Assert.Equal(pair.Second, served.Logit(Pool(served, pair.First.Claims), pair.First.Totals), 1e-4));
        Assert.Equal(0.4, served.Manifest.Threshold);
        Assert.Equal(64, served.Hash.Length);
    }

    [Fact]
    public void A_claim_that_is_read_twice_gives_the_same_bits()
    {
        Write();
        using var served = ProviderModelFolder.Read(_folder.FullName);
        var claims = Rows.Providers[0].Claims;

        Assert.Equal(Pool(served, claims).ToBytes(), Pool(served, claims.Reverse()).ToBytes());
    }

    [Fact]
    public void Totals_are_found_by_name_and_unknown_ones_are_missing()
    {
        Write();
        using var served = ProviderModelFolder.Read(_folder.FullName);

        Assert.Equal([5, double.NaN], served.Totals(new Dictionary<string, double> { ["total_reimb"] = 5, ["else"] = 1 }));
    }

    [Fact]
    public void A_changed_file_a_missing_file_and_no_manifest_are_refused_by_name()
    {
        Write();
        File.AppendAllText(Path.Combine(_folder.FullName, "claims.onnx"), "x");
        File.Delete(Path.Combine(_folder.FullName, "providers.onnx"));

        var changed = Assert.Throws<ProviderModelException>(() => ProviderModelFolder.Read(_folder.FullName));
        File.Delete(Path.Combine(_folder.FullName, ProviderModelFolder.Manifest));
        var none = Assert.Throws<ProviderModelException>(() => ProviderModelFolder.Read(_folder.FullName));

        Assert.Equal(["claims.onnx is not the file that provider.json names", "providers.onnx is missing"], changed.Faults);
        Assert.StartsWith("provider.json: ", Assert.Single(none.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_does_not_reproduce_its_golden_providers_is_refused()
    {
        Write();
        var path = Path.Combine(_folder.FullName, ProviderModelFolder.Manifest);
        var golden = Trained.Ensemble.Logits(GoldenProviders.Of(Trained.Ensemble.Claims, Trained.Ensemble.Totals))[1];
        File.WriteAllText(path, File.ReadAllText(path).Replace(golden.ToString("R"), (golden + 0.01).ToString("R"), StringComparison.Ordinal));

        var refused = Assert.Throws<ProviderModelException>(() => ProviderModelFolder.Read(_folder.FullName));

        Assert.StartsWith("golden provider 1 gives", Assert.Single(refused.Faults), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write() => ProviderModelFolder.Write(_folder.FullName, Trained, new ProviderTraining(80, 20, 1, null, null, null));

    private static PooledClaims Pool(ServedProviders served, IEnumerable<double[]> claims)
    {
        var pooled = served.Empty().Pooled;
        foreach (var claim in claims)
        {
            var reading = served.Read(claim);
            pooled.Add(reading.Embedded, reading.Scores);
        }

        return pooled;
    }
}

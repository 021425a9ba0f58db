using Claims.ProviderModel.Features;
using Claims.ProviderModel.Serving;
using Claims.ProviderModel.Training;
using Claims.Statistics.Calibration;

namespace Claims.Testing;

/// <summary>A small provider model, trained on made-up providers whose charges and claims go together with fraud, in a folder of its own.</summary>
public sealed class SmallProviderModel : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("provider-model-");

    public SmallProviderModel(int seed = 1)
    {
        var random = new Random(seed);
        var rows = new ProviderRows(
            ["total_claims", "avg_reimb", $"{ProviderRows.FromClaims}days_q90", $"{ProviderRows.FromClaims}amount"], 2, [.. Enumerable.Range(0, 200).Select(i => Row(random, i))]);
        var ensemble = ProviderEnsemble.Train(rows, rows.Providers, new ProviderTrainingOptions { Members = 2, Epochs = 5, Seed = seed }, default);
        ProviderModelFolder.Write(Folder, new TrainedProviders(ensemble, new TemperatureScaling(1, 0), 0.5), new ProviderTraining(200, 60, seed, null, null, null));
    }

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private static ProviderRow Row(Random random, int index)
    {
        var isFraud = random.NextDouble() < 0.3;
        var scale = isFraud ? 3 : 1;
        return new ProviderRow(
            FormattableString.Invariant($"P{index}"),
            [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => (double[])[scale * 100 * random.NextDouble(), random.Next(6), 50 * random.NextDouble(), 1 + random.Next(3), 0, 20 + random.Next(60), double.NaN])],
            [scale * 20 * random.NextDouble(), scale * 60 * random.NextDouble(), random.Next(8), scale * 900 * random.NextDouble()],
            isFraud);
    }
}

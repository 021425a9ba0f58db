using Claims.ProviderModel.Training;
using Claims.Statistics.Ranking;

namespace Claims.ProviderModel.Tests.Training;

public class ProviderEnsembleTests
{
    private static readonly ProviderTrainingOptions Options = new() { Members = 2, Epochs = 60, Batch = 64, PeakRate = 1e-2f, Dropout = 0.1 };

    [Fact]
    public void One_claim_among_many_is_found_in_providers_that_training_never_saw()
    {
        var rows = PlantedProviders.Of(900, seed: 1);
        var (training, unseen) = (rows.Providers.Take(600).ToArray(), rows.Providers.Skip(600).ToArray());

        var withClaims = ProviderEnsemble.Train(rows, training, Options, default).Logits(unseen);
        var totalsOnly = ProviderEnsemble.Train(rows, training, Options with { ReadsClaims = false }, default).Logits(unseen);

        bool[] labels = [.. unseen.Select(provider => provider.IsFraud!.Value)];
        Assert.InRange(RocCurve.Area(withClaims, labels)!.Value, 0.97, 1);
        Assert.InRange(RocCurve.Area(totalsOnly, labels)!.Value, 0.35, 0.65);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_gives_others()
    {
        var rows = PlantedProviders.Of(100, seed: 2);
        var few = Options with { Epochs = 3 };

        var first = ProviderEnsemble.Train(rows, rows.Providers, few, default);
        var again = ProviderEnsemble.Train(rows, rows.Providers, few, default);
        var other = ProviderEnsemble.Train(rows, rows.Providers, few with { Seed = 9 }, default);

        Assert.Equal(first.Members, again.Members);
        Assert.NotEqual(first.Members, other.Members);
    }
}

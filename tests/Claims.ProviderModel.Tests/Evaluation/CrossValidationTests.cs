using Claims.ProviderModel.Evaluation;
using Claims.ProviderModel.Features;

namespace Claims.ProviderModel.Tests.Evaluation;

public class CrossValidationTests
{
    private static readonly ProviderRows Rows = PlantedProviders.Of(200, seed: 4);

    [Fact]
    public void No_provider_is_scored_by_what_saw_it()
    {
        var overlaps = 0;
        var contender = new Contender("spy", (training, _) => providers =>
        {
            overlaps += providers.Count(provider => training.Any(seen => seen.Id == provider.Id));
            return [.. providers.Select(provider => provider.Totals[0])];
        });

        var result = CrossValidation.Run(contender, Rows.Providers, seed: 1, _ => { }, default);

        Assert.Equal(0, overlaps);
        Assert.Equal(Rows.Providers.Select(provider => provider.Totals[0]), result.Logits);
        Assert.All(result.Risks, risk => Assert.InRange(risk, 0, 1));
    }

    [Fact]
    public void A_perfect_ranking_flags_the_frauds_and_only_them()
    {
        var contender = new Contender("oracle", (_, _) => providers => [.. providers.Select(provider => provider.IsFraud == true ? 1.0 : -1.0)]);

        var result = CrossValidation.Run(contender, Rows.Providers, seed: 1, _ => { }, default);

        Assert.Equal(result.Labels, result.Flagged);
        Assert.Equal(1, result.F1);
    }

    [Fact]
    public void Folds_share_the_frauds_evenly()
    {
        bool[] labels = [.. Enumerable.Range(0, 103).Select(i => i % 10 == 0)];

        var folds = Folds.Stratified(labels, 5, seed: 1);

        var frauds = Enumerable.Range(0, 5).Select(fold => labels.Where((isFraud, i) => isFraud && folds[i] == fold).Count()).ToArray();
        Assert.InRange(frauds.Max() - frauds.Min(), 0, 1);
    }
}

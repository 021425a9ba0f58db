using Claims.ProviderModel.Features;
using Claims.ProviderModel.Training;

namespace Claims.ProviderModel.Evaluation;

/// <summary>Cross-validates the model and its baselines on the labelled providers, then trains on all of them and predicts the others.</summary>
public static class ProviderEvaluation
{
    public static ProviderReport Run(ProviderRows rows, ProviderTrainingOptions options, TextWriter progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ProviderRow[] labelled = [.. rows.Providers.Where(provider => provider.IsFraud is not null)];
        progress.WriteLine($"{labelled.Length:N0} providers with labels, {labelled.Count(provider => provider.IsFraud == true):N0} of them frauds; {rows.Providers.Count - labelled.Length:N0} without");
        CrossValidation[] results = [.. Contenders(rows, options).Select(contender => CrossValidation.Run(
            contender, labelled, options.Seed, fold => progress.WriteLine($"{contender.Name}: fold {fold} of {CrossValidation.FoldCount}"), cancellation))];
        var figures = Contenders(rows, options).Zip(results, (contender, result) => ProviderFigures.Of(contender.Name, result));
        var trained = TrainedProviders.Fit(rows, labelled, results[0], options, cancellation);
        progress.WriteLine("trained on all of them");
        return new ProviderReport([.. figures], trained.Threshold, trained.Predict(rows, results[0]));
    }

    private static IEnumerable<Contender> Contenders(ProviderRows rows, ProviderTrainingOptions options) =>
        Contender.Baselines(rows, options).Prepend(Contender.Model(rows, options));
}

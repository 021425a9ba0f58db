using Claims.ProviderModel.Features;
using Claims.ProviderModel.Training;

namespace Claims.ProviderModel.Evaluation;

/// <summary>Cross-validates the model on the labelled providers, trains it on all of them and predicts the others.</summary>
public static class ProviderEvaluation
{
    /// <summary>Cross-validates the model on the labelled providers, then trains it on all of them.</summary>
    /// <returns>The model, and what it said of providers that it had not seen.</returns>
    public static (TrainedProviders Trained, CrossValidation Unseen) Train(ProviderRows rows, ProviderTrainingOptions options, TextWriter progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var labelled = rows.Labelled();
        progress.WriteLine($"{labelled.Count:N0} providers with labels, {labelled.Count(provider => provider.IsFraud == true):N0} of them frauds; {rows.Providers.Count - labelled.Count:N0} without");
        var unseen = Validate(Contender.Model(rows, options), labelled, options, progress, cancellation);
        var trained = TrainedProviders.Fit(rows, labelled, unseen, options, cancellation);
        progress.WriteLine("trained on all of them");
        return (trained, unseen);
    }

    /// <summary>The same, beside the model's baselines.</summary>
    public static ProviderReport Run(ProviderRows rows, ProviderTrainingOptions options, TextWriter progress, CancellationToken cancellation)
    {
        var (trained, unseen) = Train(rows, options, progress, cancellation);
        var baselines = Contender.Baselines(rows, options)
            .Select(baseline => ProviderFigures.Of(baseline.Name, Validate(baseline, rows.Labelled(), options, progress, cancellation)));
        return new ProviderReport([ProviderFigures.Of(Contender.Model(rows, options).Name, unseen), .. baselines], trained.Threshold, trained.Predict(rows, unseen));
    }

    private static CrossValidation Validate(
        Contender contender, IReadOnlyList<ProviderRow> labelled, ProviderTrainingOptions options, TextWriter progress, CancellationToken cancellation) => CrossValidation.Run(
            contender, labelled, options.Seed, fold => progress.WriteLine($"{contender.Name}: fold {fold} of {CrossValidation.FoldCount}"), cancellation);
}

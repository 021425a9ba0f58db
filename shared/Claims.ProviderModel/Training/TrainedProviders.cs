using Claims.ProviderModel.Evaluation;
using Claims.ProviderModel.Features;
using Claims.Statistics.Calibration;
using Claims.Statistics.Ranking;

namespace Claims.ProviderModel.Training;

/// <summary>The model trained on all labelled providers, calibrated and given its threshold on what cross-validation said of them.</summary>
/// <param name="Threshold">The risk from which on a provider is flagged.</param>
public sealed record TrainedProviders(ProviderEnsemble Ensemble, TemperatureScaling Calibration, double Threshold)
{
    public static TrainedProviders Fit(
        ProviderRows rows, IReadOnlyList<ProviderRow> labelled, CrossValidation unseen, ProviderTrainingOptions options, CancellationToken cancellation)
    {
        var calibration = TemperatureScaling.Fit(unseen.Logits, unseen.Labels, withBias: true) ?? new TemperatureScaling(1, 0);
        var threshold = PrecisionRecall.BestF1Threshold(unseen.Logits, unseen.Labels)?.Threshold ?? double.PositiveInfinity;
        return new TrainedProviders(ProviderEnsemble.Train(rows, labelled, options, cancellation), calibration, calibration.Of(threshold));
    }

    /// <summary>A provider with a label gets the risk by the models that did not see it.</summary>
    /// <param name="unseen">In the order of the labelled providers of <paramref name="rows"/>.</param>
    public IReadOnlyList<ProviderPrediction> Predict(ProviderRows rows, CrossValidation unseen)
    {
        var known = new Queue<double>(unseen.Logits);
        var logits = Ensemble.Logits(rows.Providers);
        return [.. rows.Providers.Select((provider, i) => Of(provider.Id, provider.IsFraud is null ? logits[i] : known.Dequeue()))];
    }

    private ProviderPrediction Of(string provider, double logit) => new(provider, Calibration.Of(logit), Calibration.Of(logit) >= Threshold);
}

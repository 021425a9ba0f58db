namespace Claims.ProviderModel.Evaluation;

/// <param name="Figures">Of the model first, then of its baselines.</param>
/// <param name="Threshold">The risk from which on a provider is flagged, chosen on the labelled ones.</param>
/// <param name="Predictions">For every provider, in the order of their ids.</param>
public sealed record ProviderReport(IReadOnlyList<ProviderFigures> Figures, double Threshold, IReadOnlyList<ProviderPrediction> Predictions);

namespace Claims.ProviderModel.Evaluation;

/// <param name="Provider">Its id.</param>
/// <param name="Risk">Calibrated probability; of a provider with a label, by models that did not see it.</param>
/// <param name="IsFlagged">Whether the risk reaches the one threshold.</param>
public sealed record ProviderPrediction(string Provider, double Risk, bool IsFlagged);

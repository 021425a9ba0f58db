using Claims.Contracts;

namespace Claims.Metrics.Measuring;

/// <summary>What has windows, a baseline and evidence of its own.</summary>
/// <param name="Subject">Whose predictions.</param>
/// <param name="Model">Hash of the model that scored the claims.</param>
public readonly record struct TrackedModel(PerformanceSubject Subject, string Model);

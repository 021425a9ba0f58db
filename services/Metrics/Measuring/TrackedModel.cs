using Claims.Contracts;
using Claims.Tracking.Summaries;

namespace Claims.Metrics.Measuring;

/// <summary>What has windows, a baseline and evidence of its own.</summary>
/// <param name="Subject">Whose predictions, or summaries.</param>
/// <param name="Model">Hash of the model that scored the claims; of summaries the <see cref="OriginName"/>.</param>
public readonly record struct TrackedModel(PerformanceSubject Subject, string Model)
{
    public static TrackedModel Of(SummaryOrigin origin) => new(PerformanceSubject.Summaries, OriginName.Of(origin));
}

using Claims.Contracts;
using Claims.Tracking.Baselines;

namespace Claims.Metrics.Baselines;

/// <summary>What holds of all that was said.</summary>
public static class BaselineInForce
{
    /// <summary>Of each measure the figure of the strongest source that has one, see <see cref="BaselineFigures.InForce"/>. Null where the model has none.</summary>
    public static async Task<Baseline?> FindAsync(this IBaselineStore store, PerformanceSubject subject, string model, CancellationToken cancellation) =>
        BaselineFigures.InForce(model, await store.FactsAsync(subject, model, cancellation));
}

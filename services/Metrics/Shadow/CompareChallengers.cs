using Claims.Metrics.Measuring;
using Claims.Tracking.Shadow;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Shadow;

/// <summary>Holds challengers against the models in use, from what is in storage now. One at a time: a comparison of very many judged claims takes seconds.</summary>
public sealed class CompareChallengers(ShadowStore store, IOptions<MeasuringOptions> measuring, IOptions<MetricsOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <param name="from">First day of assessment.</param>
    /// <param name="to">Day after the last.</param>
    /// <param name="challenger">Hash of its model; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<ChallengerReport>> OfAsync(DateOnly from, DateOnly to, string? challenger, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var reports = new List<ChallengerReport>();
            foreach (var (models, calls) in (await store.CallsAsync(from, to, cancellation)).Where(pair => (challenger ?? pair.Models.Challenger) == pair.Models.Challenger))
            {
                var claims = await store.PairsAsync(from, to, models, cancellation);
                var comparison = await Task.Run(() => ShadowComparison.Of(claims, calls, measuring.Value.Costs, options.Value.ChallengerMeasure), cancellation);
                reports.Add(new ChallengerReport(models.Champion, models.Challenger, comparison));
            }

            return reports;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}

using Claims.Scoring.Guarding;
using Claims.Scoring.Models;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Claims.Scoring;

/// <summary>Ready with a model; degraded while it fails and claims are scored by rules, which is still better than not at all.</summary>
internal sealed class ModelHealth(Slot<ScoringSet> champion, InferenceGuard guard) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var set = champion.TryLease();
        return Task.FromResult(
            set is null ? HealthCheckResult.Unhealthy("no model is loaded")
            : guard.IsOpen ? HealthCheckResult.Degraded("the model fails: claims are scored by rules")
            : HealthCheckResult.Healthy());
    }
}

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;

namespace Claims.Scoring;

/// <summary>Reads model and policies before the first claim comes: a service that cannot score must not start.</summary>
internal sealed class LoadModelOnStart(IServiceProvider services, ILogger<LoadModelOnStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        log.Ready(services.GetRequiredService<ClauseScorer>().ModelHash, services.GetRequiredService<PolicyLibrary>().Policies.Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Claims.Ingest.Submissions;

namespace Claims.Ingest;

/// <summary>Reads policies and code tables before the first claim comes: a service that cannot judge claims must not start.</summary>
internal sealed class LoadOnStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<IClaimRules>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

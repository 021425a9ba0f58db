namespace Claims.Scoring.Models;

/// <summary>Loads model and policies before the first claim comes: a service that cannot score must not start. One whose challenger is bad does.</summary>
internal sealed class LoadModelOnStart(ReloadModels models) : IHostedService
{
    /// <exception cref="InvalidOperationException">Names every fault of model and policies.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var report = await models.ReloadAsync(cancellationToken);
        if (report.Champion is Reload.Refused refused)
        {
            throw new InvalidOperationException($"Scoring cannot start:{Environment.NewLine}{string.Join(Environment.NewLine, refused.Faults)}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

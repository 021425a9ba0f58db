using Microsoft.Extensions.Hosting;

namespace Claims.Hosting.Storage;

/// <summary>Brings every module's tables up to date before the bus delivers the first message.</summary>
internal sealed class MigrateOnStart(Database database, IEnumerable<IServiceModule> modules) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var module in modules)
        {
            await database.MigrateAsync(module.Name, module.Migrations, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

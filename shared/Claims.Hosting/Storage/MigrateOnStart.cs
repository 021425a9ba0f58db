using Claims.Hosting.Access;

using Microsoft.Extensions.Hosting;

namespace Claims.Hosting.Storage;

/// <summary>Brings every module's tables up to date before the bus delivers the first message.</summary>
internal sealed class MigrateOnStart(Database database, IEnumerable<IServiceModule> modules) : IHostedService
{
    public static async Task RunAsync(Database database, IEnumerable<IServiceModule> modules, CancellationToken cancellation)
    {
        await database.MigrateAsync(AccessRegistration.TablesOf, AccessRegistration.Migrations, cancellation);
        foreach (var module in modules)
        {
            await database.MigrateAsync(module.Name, module.Migrations, cancellation);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => RunAsync(database, modules, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

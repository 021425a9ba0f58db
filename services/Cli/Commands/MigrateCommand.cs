using System.CommandLine;

using Claims.Hosting;

namespace Claims.Cli.Commands;

/// <summary><c>claims migrate</c>: tables and queues of all services, before any of them starts; for a job that an orchestrator runs first.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var host = new HostOptions();
        var command = new Command("migrate", "Makes or brings up to date the tables and queues of all services, and ends; safe to repeat, and while services run")
        {
            host.Broker, host.Database, host.Settings,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await ServiceHost.MigrateAsync(host.ToGivenArguments(parsed), ServiceModules.All(), cancellation);
            Console.WriteLine("tables and queues are up to date");
            return 0;
        });
        return command;
    }
}

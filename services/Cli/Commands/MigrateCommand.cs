using System.CommandLine;

using Claims.Hosting;

namespace Claims.Cli.Commands;

/// <summary><c>claims migrate [service…]</c>: tables and queues, before any service starts; for a job that an orchestrator runs first.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var host = new HostOptions();
        var services = ServiceModules.Argument("those at this broker: ingest, scoring, fraud, metrics, review; none means all");
        var command = new Command("migrate", "Makes or brings up to date the tables and queues of services, and ends; safe to repeat, and while services run")
        {
            services, host.Broker, host.Database, host.Settings,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await ServiceHost.MigrateAsync(host.ToGivenArguments(parsed), ServiceModules.Named(parsed.GetValue(services)), cancellation);
            Console.WriteLine("tables and queues are up to date");
            return 0;
        });
        return command;
    }
}

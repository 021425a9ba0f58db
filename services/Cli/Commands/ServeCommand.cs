using System.CommandLine;

using Claims.Hosting;

namespace Claims.Cli.Commands;

/// <summary><c>claims serve [service…]</c>: all services in one process, or the named ones over a broker.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var host = new HostOptions();
        var services = ServiceModules.Argument("ingest, scoring, fraud, metrics, review; none means all");
        var elsewhere = new Option<string[]>("--elsewhere")
        {
            Description = "services at another broker, which takes this one's events by federation: no queues are made for them here",
            AllowMultipleArgumentsPerToken = true,
        };
        elsewhere.AcceptOnlyFromAmong([.. ServiceModules.Names]);
        var command = new Command("serve", "Runs the services until Ctrl-C") { services, elsewhere };
        host.AddTo(command);
        command.Validators.Add(result =>
        {
            var named = result.GetValue(services) ?? [];
            if (named.Distinct().Count() is > 0 and < 5 && string.IsNullOrEmpty(result.GetValue(host.Broker)))
            {
                result.AddError("A service that runs apart from the others needs --broker: in memory, nobody would hear it.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var modules = ServiceModules.Named(parsed.GetValue(services));
            if (!string.IsNullOrEmpty(parsed.GetValue(host.Broker)))
            {
                var here = ServiceModules.Names.Except(parsed.GetValue(elsewhere) ?? []).Select(ServiceModules.Create).ToList();
                await ServiceHost.DeclareQueuesAsync(host.ToHostArguments(parsed), here, cancellation);
            }

            await using var app = ServiceHost.CreateBuilder(host.ToHostArguments(parsed), modules).Build().MapModules();
            await app.StartAsync(cancellation);
            Console.WriteLine($"serving {string.Join(", ", modules.Select(m => m.Name))} on {string.Join(", ", app.Urls)} (Ctrl-C stops)");
            await app.WaitForShutdownAsync(CancellationToken.None);
            return 0;
        });
        return command;
    }
}

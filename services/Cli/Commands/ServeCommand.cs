using System.CommandLine;

using Claims.Hosting;

namespace Claims.Cli.Commands;

/// <summary><c>claims serve [service…]</c>: all services in one process, or the named ones over a broker.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var host = new HostOptions();
        var services = new Argument<string[]>("service") { Description = "ingest, scoring, fraud, metrics, review; none means all", Arity = ArgumentArity.ZeroOrMore };
        services.AcceptOnlyFromAmong([.. ServiceModules.Names]);
        var command = new Command("serve", "Runs the services until Ctrl-C") { services };
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
            var named = parsed.GetValue(services) ?? [];
            var modules = named.Length == 0 ? ServiceModules.All() : named.Distinct().Select(ServiceModules.Create).ToList();
            if (!string.IsNullOrEmpty(parsed.GetValue(host.Broker)))
            {
                await ServiceHost.DeclareQueuesAsync(host.ToHostArguments(parsed), ServiceModules.All(), cancellation);
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

using System.CommandLine;

using Claims.Hosting;
using Claims.Hosting.Bus;

using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

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
        command.SetAction((parsed, cancellation) =>
            RunAsync(host.ToGivenArguments(parsed), ServiceModules.Named(parsed.GetValue(services)), parsed.GetValue(elsewhere) ?? [], cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] arguments, IReadOnlyList<IServiceModule> modules, string[] elsewhere, CancellationToken cancellation)
    {
        var builder = ServiceHost.CreateBuilder(arguments, modules).WithOwnKey();
        var bus = builder.Configuration.GetSection(BusOptions.Section).Get<BusOptions>() ?? new BusOptions();
        if (bus.IsInMemory && modules.Count < ServiceModules.Names.Count)
        {
            await Console.Error.WriteLineAsync("claims: a service that runs apart from the others needs a broker (--broker or CLAIMS_BUS__BROKER): in memory, nobody would hear it");
            return 1;
        }

        if (!bus.IsInMemory)
        {
            await ServiceHost.DeclareQueuesAsync(arguments, [.. ServiceModules.Names.Except(elsewhere).Select(ServiceModules.Create)], cancellation);
        }

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(HostOptions.DefaultAddress);
        }

        await using var app = builder.Build().MapModules();
        await app.StartAsync(cancellation);
        using var key = ServiceKeys.Keep(new Uri(app.Urls.First()), ServiceKeys.Of(app.Configuration));
        Console.WriteLine($"serving {string.Join(", ", modules.Select(module => module.Name))} on {string.Join(", ", app.Urls)} (Ctrl-C stops)");
        await app.WaitForShutdownAsync(CancellationToken.None);
        return 0;
    }
}

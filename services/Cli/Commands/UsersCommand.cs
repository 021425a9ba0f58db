using System.CommandLine;

using Claims.Hosting;
using Claims.Hosting.Access;
using Claims.Review;
using Claims.Review.Access;

namespace Claims.Cli.Commands;

/// <summary><c>claims users add|link|list</c>: people who sign in to the console, in the database of Review.</summary>
internal static class UsersCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "name to sign in with" };
    private static readonly Option<Role[]> Roles = new("--role")
    {
        Description = "Submitter, Reviewer, Supervisor, Operator; several if need be", Required = true, AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<Uri> Console = ServiceAddress.Create("address of the console, for the link", "--console");

    public static Command Create() => new("users", "People who sign in to the console: add them, make sign-in links, list them") { Add(), Link(), List() };

    private static Command Add() => Run(new Command("add", "Adds somebody and shows a link that signs them in once, to set a password") { Name, Roles, Console }, async (parsed, services, cancellation) =>
    {
        var added = await services.GetRequiredService<UserStore>().AddAsync(parsed.GetValue(Name)!, parsed.GetValue(Roles)!, mustChangePassword: true, Environment.UserName, cancellation);
        return added ? await ShowLinkAsync(parsed, services, cancellation) : await FailAsync($"there is a user {parsed.GetValue(Name)} already; claims users link makes a new link");
    });

    private static Command Link() => Run(new Command("link", "Shows a link that signs somebody in once: for a forgotten password") { Name, Console }, async (parsed, services, cancellation) =>
        await services.GetRequiredService<UserStore>().FindAsync(parsed.GetValue(Name)!, cancellation) is null
            ? await FailAsync($"there is no user {parsed.GetValue(Name)}; claims users list shows all")
            : await ShowLinkAsync(parsed, services, cancellation));

    private static Command List() => Run(new Command("list", "One line for each"), async (_, services, cancellation) =>
    {
        System.Console.WriteLine("name\troles\tstate");
        foreach (var user in await services.GetRequiredService<UserStore>().ListAsync(cancellation))
        {
            System.Console.WriteLine($"{user.UserName}\t{user.Roles}\t{(user.DisabledAt is not null ? "disabled" : user.PasswordHash is null ? "no password yet" : "active")}");
        }

        return 0;
    });

    private static async Task<int> ShowLinkAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var path = await services.GetRequiredService<SignInLinks>().AddAsync(parsed.GetValue(Name)!, Environment.UserName, cancellation);
        System.Console.WriteLine(new Uri(parsed.GetValue(Console)!, path));
        return 0;
    }

    private static async Task<int> FailAsync(string reason)
    {
        await System.Console.Error.WriteLineAsync($"claims: {reason}");
        return 1;
    }

    private static Command Run(Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> work)
    {
        var host = new HostOptions();
        command.Options.Add(host.Data);
        command.Options.Add(host.Database);
        command.Options.Add(host.Settings);
        command.SetAction((parsed, cancellation) =>
            ServiceHost.AtDatabaseAsync(host.ToGivenArguments(parsed), [new ReviewModule()], services => work(parsed, services, cancellation), cancellation));
        return command;
    }
}

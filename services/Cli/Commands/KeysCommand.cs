using System.CommandLine;
using System.Globalization;

using Claims.Hosting;
using Claims.Hosting.Access;

namespace Claims.Cli.Commands;

/// <summary><c>claims keys add|list|revoke</c>: keys of programs, in the database of the services.</summary>
internal static class KeysCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "the program that the key is for" };
    private static readonly Argument<string> KeyId = new("id") { Description = "id of the key, as list shows it" };
    private static readonly Option<Scope[]> Scopes = new("--scope")
    {
        Description = "what the program may do: Submit, ReadClaims, Review, Supervise, ReadMetrics, Operate", Required = true, AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int?> Days = new("--days") { Description = "days until the key no longer counts; none means until it is revoked" };

    public static Command Create() => new("keys", "Keys of programs that call the services: make them, list them, revoke them") { Add(), List(), Revoke() };

    private static Command Add() => Run(new Command("add", "Makes a key and shows it, once") { Name, Scopes, Days }, async (parsed, keys, clock, cancellation) =>
    {
        var key = await keys.AddAsync(
            parsed.GetValue(Name)!, parsed.GetValue(Scopes)!, parsed.GetValue(Days) is { } days ? clock.GetUtcNow().AddDays(days) : null, Environment.UserName, cancellation);
        Console.WriteLine(key);
        return 0;
    });

    private static Command List() => Run(new Command("list", "One line for each key, revoked ones too"), async (_, keys, clock, cancellation) =>
    {
        Console.WriteLine("id\tname\tscopes\tmade\tby\tstate");
        foreach (var key in await keys.ListAsync(cancellation))
        {
            var state = key.RevokedAt is not null ? "revoked" : !key.CountsAt(clock.GetUtcNow()) ? "expired" : key.ExpiresAt is { } expires ? $"until {Day(expires)}" : "counts";
            Console.WriteLine($"{key.KeyId}\t{key.Name}\t{key.Scopes}\t{Day(key.CreatedAt)}\t{key.CreatedBy}\t{state}");
        }

        return 0;
    });

    private static Command Revoke() => Run(new Command("revoke", "From now on the key does not count") { KeyId }, async (parsed, keys, _, cancellation) =>
    {
        if (await keys.RevokeAsync(parsed.GetValue(KeyId)!, Environment.UserName, cancellation))
        {
            return 0;
        }

        await Console.Error.WriteLineAsync($"claims: there is no key {parsed.GetValue(KeyId)} to revoke; claims keys list shows all");
        return 1;
    });

    private static Command Run(Command command, Func<ParseResult, KeyStore, TimeProvider, CancellationToken, Task<int>> work)
    {
        var host = new HostOptions();
        command.Options.Add(host.Data);
        command.Options.Add(host.Database);
        command.Options.Add(host.Settings);
        command.SetAction((parsed, cancellation) => ServiceHost.AtDatabaseAsync(
            host.ToGivenArguments(parsed),
            [],
            services => work(parsed, services.GetRequiredService<KeyStore>(), services.GetRequiredService<TimeProvider>(), cancellation),
            cancellation));
        return command;
    }

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

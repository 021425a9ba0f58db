using System.CommandLine;

namespace Claims.Cli.Commands;

/// <summary>The options that say where services run: data, addresses, broker, database.</summary>
internal sealed class HostOptions
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public Option<string> Data { get; } = new("--data") { Description = "folder of the SQLite file", DefaultValueFactory = _ => "data" };

    public Option<string> Urls { get; } = new("--urls") { Description = "HTTP address to listen on", DefaultValueFactory = _ => DefaultAddress };

    public Option<string?> Broker { get; } = new("--broker") { Description = "amqp://user:password@host/ of RabbitMQ; without it messages stay in memory" };

    public Option<string?> Database { get; } = new("--database") { Description = "PostgreSQL connection string; without it a SQLite file in --data" };

    public Option<string[]> Settings { get; } = new("--set")
    {
        Description = "any setting, as Section:Key=value (see the table in the README)",
        AllowMultipleArgumentsPerToken = true,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Urls);
        command.Options.Add(Broker);
        command.Options.Add(Database);
        command.Options.Add(Settings);
    }

    /// <summary>What was named, as configuration arguments; for the rest, variables and files stand.</summary>
    public string[] ToGivenArguments(ParseResult parsed) =>
    [
        .. IsGiven(parsed, Data) ? [$"--Storage:DataDirectory={parsed.GetValue(Data)}"] : Array.Empty<string>(),
        .. IsGiven(parsed, Urls) ? [$"--urls={parsed.GetValue(Urls)}"] : Array.Empty<string>(),
        .. parsed.GetValue(Database) is { } database ? [$"--Storage:Database={database}"] : Array.Empty<string>(),
        .. parsed.GetValue(Broker) is { } broker ? [$"--Bus:Broker={broker}"] : Array.Empty<string>(),
        .. (parsed.GetValue(Settings) ?? []).Select(setting => $"--{setting}"),
    ];

    /// <summary>The same for services that this command alone uses: a broker or database that only variables and files name is not theirs.</summary>
    public string[] ToEmbeddedArguments(ParseResult parsed, string? data = null, string? urls = null) =>
    [
        $"--Storage:Database={parsed.GetValue(Database)}",
        $"--Bus:Broker={parsed.GetValue(Broker)}",
        $"--Storage:DataDirectory={data ?? parsed.GetValue(Data)}",
        $"--urls={urls ?? parsed.GetValue(Urls)}",
        .. (parsed.GetValue(Settings) ?? []).Select(setting => $"--{setting}"),
    ];

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}

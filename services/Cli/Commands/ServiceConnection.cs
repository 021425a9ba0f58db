using System.CommandLine;
using System.Net.Http.Headers;

namespace Claims.Cli.Commands;

/// <summary>The options <c>--to</c> and <c>--key</c>: where services answer, and the key they ask for.</summary>
internal sealed class ServiceConnection(string description)
{
    private readonly Option<Uri> _to = ServiceAddress.Create(description);
    private readonly Option<string?> _key = new("--key")
    {
        Description = $"key of the services, or a file that holds it; without it that of {ServiceKeys.Variable}, or of services that you started on this machine",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_to);
        command.Options.Add(_key);
    }

    public Uri Address(ParseResult parsed) => parsed.GetValue(_to)!;

    /// <summary>A client that names the key with every request.</summary>
    public HttpClient Connect(ParseResult parsed) => Connect(Address(parsed), Key(parsed));

    public string? Key(ParseResult parsed) => parsed.GetValue(_key) switch
    {
        null => ServiceKeys.Find(Address(parsed)),
        var file when File.Exists(file) => File.ReadAllText(file).Trim(),
        var key => key,
    };

    public static HttpClient Connect(Uri address, string? key)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return http;
    }
}

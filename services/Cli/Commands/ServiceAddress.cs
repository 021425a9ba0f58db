using System.CommandLine;
using System.CommandLine.Parsing;

namespace Claims.Cli.Commands;

/// <summary>An option that names the address at which services answer.</summary>
internal static class ServiceAddress
{
    public static Option<Uri> Create(string description, string name = "--to") => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => new Uri(HostOptions.DefaultAddress),
        CustomParser = Parse,
    };

    private static Uri? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https"))
        {
            return address;
        }

        result.AddError($"{text} is no HTTP address; write it like http://127.0.0.1:5080");
        return null;
    }
}

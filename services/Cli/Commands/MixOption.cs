using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Claims.Cli.Commands;

/// <summary>An option of weights by name, <c>Upcoding=2,ExcludedService=1</c>; names are those of an enumeration, compared without case.</summary>
internal static class MixOption
{
    /// <summary>An option whose value is empty where it is not given.</summary>
    public static Option<IReadOnlyDictionary<TName, double>> Create<TName>(string name, string description)
        where TName : struct, Enum => new(name)
        {
            Description = $"{description}: {string.Join(", ", Enum.GetNames<TName>())}",
            CustomParser = Parse<TName>,
            DefaultValueFactory = _ => new Dictionary<TName, double>(),
        };

    private static Dictionary<TName, double> Parse<TName>(ArgumentResult result)
        where TName : struct, Enum
    {
        var mix = new Dictionary<TName, double>();
        foreach (var item in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var parts = item.Split('=');
            if (parts.Length == 2
                && Enum.TryParse<TName>(parts[0], ignoreCase: true, out var key)
                && Enum.IsDefined(key)
                && double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight))
            {
                mix[key] = weight;
            }
            else
            {
                result.AddError($"{item} is no name=weight; names are {string.Join(", ", Enum.GetNames<TName>())}, weights are zero or more.");
            }
        }

        return mix;
    }
}

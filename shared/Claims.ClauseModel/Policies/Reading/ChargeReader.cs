using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>"a charge of at most $1,500 per line".</summary>
internal static partial class ChargeReader
{
    public static IEnumerable<Condition> Read(string text) => Charges().Match(text) is { Success: true } match
        ? [new Condition.MaxChargePerLine(NumberWords.Read(match.Groups["max"].Value))]
        : [];

    [GeneratedRegex(@"\$\s?(?<max>\d[\d,]*(?:\.\d+)?)\s+(?:per|a|on one|for each|for one)\s+(?:service\s+)?line\b", RegexOptions.IgnoreCase)]
    private static partial Regex Charges();
}

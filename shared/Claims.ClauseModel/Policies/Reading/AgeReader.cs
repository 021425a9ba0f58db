using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>"under age 19", "age 65 or older", "ages 6 through 15", "at least 18 years of age", in whole years with both ends included.</summary>
internal static partial class AgeReader
{
    public static IEnumerable<Condition> Read(string text)
    {
        if (Between().Match(text) is { Success: true } between)
        {
            return [new Condition.AgeBetween(Number(between, "min"), Number(between, "max"))];
        }

        if (Under().Match(text) is { Success: true } under)
        {
            return [new Condition.AgeBetween(null, Number(under, "max") - 1)];
        }

        if (UpTo().Match(text) is { Success: true } upTo)
        {
            return [new Condition.AgeBetween(null, Number(upTo, "max"))];
        }

        return AtLeast().Match(text) is { Success: true } atLeast ? [new Condition.AgeBetween(Number(atLeast, "min"), null)] : [];
    }

    private static int Number(Match match, string group) => NumberWords.ReadInt(match.Groups[group].Value);

    [GeneratedRegex(@"\b(?:ages?|aged|between the ages of)\s+(?<min>\d+)\s*(?:to|through|and|-|–)\s*(?<max>\d+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:under|below|younger than)\s+(?:the\s+)?age\s+(?:of\s+)?(?<max>\d+)\b|\byounger than (?<max>\d+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Under();

    [GeneratedRegex(@"\b(?:age\s+(?<max>\d+)\s+(?:or|and)\s+(?:younger|under)|up to (?:and including )?age (?<max>\d+))\b", RegexOptions.IgnoreCase)]
    private static partial Regex UpTo();

    [GeneratedRegex(@"\b(?:aged?\s+(?<min>\d+)\s+(?:or|and)\s+(?:older|over|above)|at least\s+(?<min>\d+)\s+years\s+(?:of age|old)|over age (?<min>\d+))\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtLeast();
}

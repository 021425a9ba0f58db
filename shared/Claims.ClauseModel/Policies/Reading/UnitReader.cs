using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>"no more than 4 units a line", "at most two units per day".</summary>
internal static partial class UnitReader
{
    public static IEnumerable<Condition> Read(string text)
    {
        foreach (Match match in Units().Matches(text))
        {
            var max = NumberWords.Read(match.Groups["max"].Value);
            yield return match.Groups["per"].Value.EndsWith("day", StringComparison.OrdinalIgnoreCase)
                ? new Condition.MaxUnitsPerDay(max)
                : new Condition.MaxUnitsPerLine(max);
        }
    }

    [GeneratedRegex(
        @"\b(?:no more than|not more than|at most|up to|a maximum of|limited to)\s+(?<max>" + NumberWords.Pattern + @")\s+units?\s+(?:of service\s+)?(?<per>(?:a|per|on one|on a|in one|each)\s+(?:service\s+)?(?:line|claim line|day|date|calendar day))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Units();
}

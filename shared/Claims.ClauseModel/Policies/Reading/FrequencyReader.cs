using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>"at most two per 12 months", "once every 3 years", "no more than 20 visits per calendar year", "once per lifetime".</summary>
internal static partial class FrequencyReader
{
    /// <summary>Months that stand for a lifetime.</summary>
    private const int Lifetime = 1_200;

    public static IEnumerable<Condition> Read(string text)
    {
        foreach (Match match in Frequencies().Matches(text))
        {
            var count = NumberWords.ReadInt(match.Groups["count"].Value);
            yield return new Condition.MaxPerMonths(count, Months(match));
        }
    }

    private static int Months(Match match)
    {
        var span = match.Groups["span"].Success ? NumberWords.ReadInt(match.Groups["span"].Value) : 1;
        return match.Groups["unit"].Value.ToUpperInvariant() switch
        {
            "LIFETIME" => Lifetime,
            "MONTH" or "MONTHS" or "CALENDAR MONTH" => span,
            _ => span * 12,
        };
    }

    [GeneratedRegex(
        @"\b(?:(?:no more than|not more than|at most|up to|a maximum of|limited to|is limited to)\s+)?(?<![A-Z\d])(?<count>(?!\d{4})(?:" + NumberWords.Pattern + @"))" +
        @"(?:\s+(?!per\b|every\b|in\b|each\b|an?\b|units?\b|limited\b|are\b|is\b|and\b|most\b|to\b)[\w-]+){0,4}\s+(?:per|every|in any|in a|in|each|a)\s+(?:(?<span>" + NumberWords.Pattern + @")[\s-]+)?" +
        @"(?<unit>calendar months?|months?|calendar years?|benefit years?|years?|lifetime)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Frequencies();
}

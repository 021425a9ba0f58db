using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>"within 365 days after the date of service", "within one calendar year": for timely-filing clauses only.</summary>
internal static partial class FilingReader
{
    public static IEnumerable<Condition> Read(string text, ClauseKind kind)
    {
        if (kind != ClauseKind.TimelyFiling || Within().Match(text) is not { Success: true } match)
        {
            return [];
        }

        var count = NumberWords.ReadInt(match.Groups["count"].Value);
        var days = match.Groups["unit"].Value[0] is 'd' or 'D' ? count : match.Groups["unit"].Value.Contains("month", StringComparison.OrdinalIgnoreCase) ? count * 30 : count * 365;
        return [new Condition.FiledWithinDays(days)];
    }

    [GeneratedRegex(@"\b(?:within|no later than|not later than)\s+(?<count>" + NumberWords.Pattern + @")\s+(?<unit>days?|months?|(?:calendar\s+)?years?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Within();
}

using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>"may not be billed together with codes 80048 to 80053", "is not paid on the same day as D0150".</summary>
internal static partial class BilledTogetherReader
{
    public static IEnumerable<Condition> Read(string text)
    {
        var companions = Together().Matches(text).SelectMany(match => CodeRangeReader.Services(match.Groups["others"].Value)).ToList();
        return companions.Count > 0 ? [new Condition.NotBilledWith(companions)] : [];
    }

    /// <summary>The text without what may not be billed along, so that this is not taken for what the clause is about.</summary>
    public static string WithoutCompanions(string text) => Together().Replace(text, "");

    [GeneratedRegex(@"\b(?:together with|on the same day as|along with|in addition to|in combination with)\s+(?<others>(?:services?\s+|procedures?\s+|any of\s+)?[^.;]*?(?:[A-Z]\d{4}|\d{5})[^.;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Together();
}

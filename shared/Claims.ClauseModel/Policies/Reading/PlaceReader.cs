using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>CMS place-of-service codes: a condition after "only" or "must", what the clause is about otherwise.</summary>
internal static partial class PlaceReader
{
    public static IReadOnlyList<string> Scope(string text) => Demand().IsMatch(text) ? [] : Codes(text);

    public static IEnumerable<Condition> Conditions(string text) =>
        Demand().IsMatch(text) && Codes(text) is { Count: > 0 } codes ? [new Condition.PlaceOfServiceIn(codes)] : [];

    private static List<string> Codes(string text) => Places().Matches(text)
        .SelectMany(list => Number().Matches(list.Groups["list"].Value))
        .Select(number => number.Value)
        .Distinct()
        .ToList();

    [GeneratedRegex(@"\bplaces? of service\s+(?<list>\d\d\b(?:\s*(?:,|or|and|,\s*or|,\s*and)\s*\d\d\b)*)", RegexOptions.IgnoreCase)]
    private static partial Regex Places();

    [GeneratedRegex(@"\b\d\d\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:only|must|has to|have to)\b[^.]*\bplaces? of service\s+\d", RegexOptions.IgnoreCase)]
    private static partial Regex Demand();
}

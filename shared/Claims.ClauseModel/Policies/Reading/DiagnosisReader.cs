using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>
/// ICD-10-CM codes and ranges after the words "ICD-10-CM". Where the text demands them ("only with", "requires a diagnosis in", "must be supported
/// by") they are a condition; otherwise they say what the clause is about.
/// </summary>
internal static partial class DiagnosisReader
{
    public static IReadOnlyList<CodeRange> Scope(string text) => Demands(text) ? [] : Ranges(text);

    public static IEnumerable<Condition> Conditions(string text) =>
        Demands(text) && Ranges(text) is { Count: > 0 } ranges ? [new Condition.DiagnosisIn(ranges)] : [];

    /// <summary>The text without its diagnosis lists, so that no diagnosis is taken for a service.</summary>
    public static string WithoutDiagnoses(string text) => Lists().Replace(text, "");

    private static bool Demands(string text) => Demand().IsMatch(text);

    private static List<CodeRange> Ranges(string text)
    {
        var ranges = new List<CodeRange>();
        foreach (Match list in Lists().Matches(text))
        {
            foreach (Match match in Codes().Matches(list.Groups["list"].Value))
            {
                var first = match.Groups["first"].Value.Replace(".", "", StringComparison.Ordinal);
                var last = match.Groups["last"].Success ? match.Groups["last"].Value.Replace(".", "", StringComparison.Ordinal) : first;
                ranges.Add(new CodeRange(first, last));
            }
        }

        return ranges;
    }

    [GeneratedRegex(@"ICD-10-CM\s+(?:codes?\s+)?(?<list>[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?:\s*(?:-|–|to|through|,|and|or)\s*[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?)*)(?![0-9A-Za-z])")]
    private static partial Regex Lists();

    [GeneratedRegex(@"(?<first>[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?)(?:\s*(?:-|–|to|through)\s*(?<last>[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?))?")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\b(?:only (?:with|for|when)|requires? a diagnosis|must be supported by|supported by a diagnosis|supporting diagnosis|needs a diagnosis)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Demand();
}

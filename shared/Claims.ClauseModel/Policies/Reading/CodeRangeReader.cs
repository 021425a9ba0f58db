using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>
/// Service codes named in a text, single or as ranges: HCPCS and CDT ("E0100–E0118", "D1110"), CPT numbers and revenue codes where the
/// text says that they are codes ("codes 99202 to 99215", "revenue codes 0450 to 0459").
/// </summary>
internal static partial class CodeRangeReader
{
    public static IReadOnlyList<CodeRange> Services(string text)
    {
        var ranges = new List<CodeRange>();
        foreach (Match match in Letters().Matches(DiagnosisReader.WithoutDiagnoses(text)))
        {
            ranges.Add(Range(match));
        }

        foreach (Match list in NumberLists().Matches(text))
        {
            foreach (Match match in Numbers().Matches(list.Groups["list"].Value))
            {
                ranges.Add(Range(match));
            }
        }

        return ranges;
    }

    /// <summary>A list as authors state it in braces: <c>E0100-E0118, D1110</c>.</summary>
    public static IReadOnlyList<CodeRange> List(string list) => list
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(item => item.Split(['-', '–'], StringSplitOptions.TrimEntries))
        .Select(ends => new CodeRange(ends[0].ToUpperInvariant(), ends[^1].ToUpperInvariant()))
        .ToList();

    private static CodeRange Range(Match match) =>
        new(match.Groups["first"].Value, match.Groups["last"].Success ? match.Groups["last"].Value : match.Groups["first"].Value);

    [GeneratedRegex(@"\b(?<first>[A-Z]\d{4})\b(?:\s*(?:-|–|to|through)\s*(?<last>[A-Z]\d{4})\b)?")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\bcodes?\s+(?<list>(?:(?:\d{4,5})(?:\s*(?:-|–|to|through|,|and|or)\s*)?)+)", RegexOptions.IgnoreCase)]
    private static partial Regex NumberLists();

    [GeneratedRegex(@"\b(?<first>\d{4,5})\b(?:\s*(?:-|–|to|through)\s*(?<last>\d{4,5})\b)?")]
    private static partial Regex Numbers();
}

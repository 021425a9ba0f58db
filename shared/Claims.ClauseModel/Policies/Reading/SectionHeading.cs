using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>A heading of level two: its words, and the kind that its clauses have unless they say otherwise.</summary>
internal sealed partial record SectionHeading(string Title, ClauseKind? Kind)
{
    public static SectionHeading Read(string source, Action<string> fault)
    {
        var match = Form().Match(source.Trim());
        ClauseKind? kind = null;
        if (match.Groups["kind"].Success)
        {
            kind = KindNames.Read(match.Groups["kind"].Value);
            if (kind is null)
            {
                fault($"names the kind {match.Groups["kind"].Value}; known are {KindNames.All}");
            }
        }

        return new SectionHeading(match.Groups["title"].Value.Trim(), kind);
    }

    [GeneratedRegex(@"^##\s*(?<title>[^{]*)(\{\s*kind\s*:\s*(?<kind>[\w-]+)\s*\})?")]
    private static partial Regex Form();
}

using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>A paragraph that begins with a bold number.</summary>
internal static partial class ClauseParagraph
{
    /// <returns>Null for a paragraph that is no clause.</returns>
    public static Clause? Read(string source, SectionHeading section, Action<string> fault)
    {
        var match = Form().Match(source);
        if (!match.Success)
        {
            return null;
        }

        var stated = StatedAttributes.Read(match.Groups["stated"].Value, fault);
        var text = Spaces().Replace(match.Groups["text"].Value, " ").Trim();
        var kind = stated.Kind ?? section.Kind;
        if (kind is null)
        {
            fault($"clause {match.Groups["id"].Value} has no kind: state it in its section's heading or its own braces");
            return null;
        }

        return new Clause
        {
            Id = match.Groups["id"].Value,
            Section = section.Title,
            Kind = kind.Value,
            Text = text,
            Scope = stated.OverScope(ScopeReader.Read(text)),
            Conditions = stated.OverConditions(ConditionReader.Read(text, kind.Value)),
        };
    }

    [GeneratedRegex(@"^\*\*(?<id>\d+(\.\d+)+)\*\*\s+(?<text>[^{]*)(\{(?<stated>[^}]*)\})?\s*$", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

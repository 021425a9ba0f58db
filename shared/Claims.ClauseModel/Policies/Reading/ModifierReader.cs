using System.Text.RegularExpressions;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>Modifiers named after the word: a condition where the text demands one, what the clause is about otherwise.</summary>
internal static partial class ModifierReader
{
    public static IReadOnlyList<string> Scope(string text) => Demand().IsMatch(text) || Exempts().IsMatch(text) ? [] : Codes(text);

    public static IEnumerable<Condition> Conditions(string text) =>
        Demand().IsMatch(text) && Codes(text) is { Count: > 0 } codes ? [new Condition.ModifierRequired(codes)] : [];

    private static List<string> Codes(string text) => Modifiers().Matches(text)
        .SelectMany(list => Code().Matches(list.Groups["list"].Value))
        .Select(code => code.Value)
        .Distinct()
        .ToList();

    [GeneratedRegex(@"\bmodifiers?\s+(?<list>[A-Z0-9]{2}\b(?:\s*(?:,|or|and|,\s*or)\s*[A-Z0-9]{2}\b)*)")]
    private static partial Regex Modifiers();

    [GeneratedRegex(@"\b[A-Z0-9]{2}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(?:must|needs?|requires?|required)\b[^.]*\bmodifiers?\s+[A-Z0-9]{2}\b|\bmodifiers?\s+[A-Z0-9]{2}\b[^.]*\b(?:is|are) required\b")]
    private static partial Regex Demand();

    [GeneratedRegex(@"\bunless\b[^.]*\bmodifiers?\s+[A-Z0-9]{2}\b")]
    private static partial Regex Exempts();
}

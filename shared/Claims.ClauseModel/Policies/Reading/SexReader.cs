using System.Text.RegularExpressions;

using Claims.Contracts;

namespace Claims.ClauseModel.Policies.Reading;

/// <summary>"for female members", "male members only".</summary>
internal static partial class SexReader
{
    public static IEnumerable<Condition> Read(string text) => Members().Match(text) is { Success: true } match
        ? [new Condition.SexIs(match.Groups["sex"].Value.StartsWith('f') || match.Groups["sex"].Value.StartsWith('F') ? Sex.Female : Sex.Male)]
        : [];

    [GeneratedRegex(@"\b(?<sex>female|male)\s+(?:members?|patients?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Members();
}

using System.Text.RegularExpressions;

namespace Claims.Summaries.Generative.Tests.Deidentifying;

/// <summary>What a request says.</summary>
internal static partial class Sent
{
    public static IReadOnlyList<string> Dates(string body) => [.. Date().Matches(body).Select(date => date.Value)];

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\d{2}/\d{2}/\d{4}")]
    private static partial Regex Date();
}

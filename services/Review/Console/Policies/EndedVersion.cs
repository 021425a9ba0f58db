using System.Globalization;
using System.Text.RegularExpressions;

using Claims.ClauseModel.Policies;

namespace Claims.Review.Console.Policies;

/// <summary>Writes a last day into the front matter of a version that had none, or a later one, and leaves every other sign of the document as it is.</summary>
public static partial class EndedVersion
{
    /// <returns>Null where the document is not written so that this can be done safely: then its author must.</returns>
    public static PolicyDocument? Of(PolicyDocument document, DateOnly lastDay)
    {
        if (document.Policy is not { } policy)
        {
            return null;
        }

        var day = lastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var text in new[] { InLine(document.Text, day), InBlock(document.Text, day) }.OfType<string>())
        {
            var ended = PolicyDocument.Of(document.FileName, text);
            if (ended.Policy is { } read && PolicyWriter.Write(read) == PolicyWriter.Write(policy with { EffectiveTo = lastDay }))
            {
                return ended;
            }
        }

        return null;
    }

    /// <summary><c>effective: { from: 2026-01-01 }</c></summary>
    private static string? InLine(string text, string day) => Flow().Match(text) is { Success: true } found
        ? text[..found.Index] + $"{found.Groups["head"].Value} from: {found.Groups["from"].Value}, to: {day} }}" + text[(found.Index + found.Length)..]
        : null;

    /// <summary><c>effective:</c>, and <c>from: 2026-01-01</c> on a line of its own.</summary>
    private static string? InBlock(string text, string day) => Block().Match(text) is { Success: true } found
        ? text[..found.Index] + found.Groups["head"].Value + found.Groups["indent"].Value + "to: " + day + found.Groups["end"].Value + text[(found.Index + found.Length)..]
        : null;

    [GeneratedRegex("""^(?<head>effective:\s*\{)\s*from:\s*(?<from>["']?\d{4}-\d{2}-\d{2}["']?)\s*(,\s*to:\s*["']?\d{4}-\d{2}-\d{2}["']?\s*)?\}""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Flow();

    [GeneratedRegex("""^(?<head>effective:[ \t]*\r?\n(?<indent>[ \t]+)from:[^\r\n]*(?<end>\r?\n))([ \t]+to:[^\r\n]*\r?\n)?""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Block();
}

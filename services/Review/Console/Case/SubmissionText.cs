using System.Globalization;
using System.Text;

namespace Claims.Review.Console.Case;

/// <summary>A submission as text that can be read and cannot deceive.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="IsCut">There is more of it.</param>
public sealed record SubmissionText(string Text, bool IsCut)
{
    private const int Most = 200_000;

    /// <summary>
    /// Characters that show nothing or turn the direction of the text become U+FFFD, so that what is read is what is there. Segments of X12 stand on lines of their own.
    /// </summary>
    public static SubmissionText Of(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var cut = content.AsSpan(0, Math.Min(content.Length, Most));
        var text = new StringBuilder(cut.Length);
        foreach (var rune in Encoding.UTF8.GetString(cut).EnumerateRunes())
        {
            text.Append(IsPlain(rune) ? rune : Rune.ReplacementChar);
        }

        return new SubmissionText(Broken(text.ToString()), content.Length > Most);
    }

    private static bool IsPlain(Rune rune) => rune.Value is '\n' or '\r' or '\t' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>The segment terminator of X12 is the character after the last element of its first segment, ISA, which has a fixed length.</summary>
    private static string Broken(string text)
    {
        const int TerminatorAt = 105;
        var isX12 = text.StartsWith("ISA", StringComparison.Ordinal) && text.Length > TerminatorAt && !char.IsWhiteSpace(text[TerminatorAt]) && !text.Contains('\n', StringComparison.Ordinal);
        return isX12 ? text.Replace($"{text[TerminatorAt]}", $"{text[TerminatorAt]}\n", StringComparison.Ordinal) : text;
    }
}

using System.Buffers;
using System.Text;

namespace Claims.Ingest.Storage;

/// <summary>Text from outside, made fit for a column: PostgreSQL takes no NUL, and nobody reads a claim number of a megabyte.</summary>
internal static class PlainText
{
    public const int MaxLength = 255;

    private static readonly SearchValues<char> Safe = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)]);

    /// <summary>Control characters and unpaired surrogates become U+FFFD; what is longer than <see cref="MaxLength"/> is cut.</summary>
    public static string? Clean(string? text)
    {
        if (text is null || (text.Length <= MaxLength && !text.AsSpan().ContainsAnyExcept(Safe)))
        {
            return text;
        }

        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= MaxLength)
            {
                break;
            }

            clean.Append(Rune.IsControl(rune) ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }

    /// <summary>Whether the text can be kept as it is.</summary>
    public static bool IsClean(string text) => string.Equals(Clean(text), text, StringComparison.Ordinal);
}

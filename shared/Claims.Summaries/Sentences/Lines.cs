using System.Collections.Frozen;

namespace Claims.Summaries.Sentences;

/// <summary>What a line of a note is, seen for itself: a heading, an item of a list.</summary>
internal static class Lines
{
    private const int LongestHeading = 48;
    private const int MostHeadingWords = 6;

    /// <summary>Headings that are often written without capitals.</summary>
    private static readonly FrozenSet<string> Headings = new[]
    {
        "assessment", "plan", "assessment and plan", "impression", "subjective", "objective", "history", "history of present illness", "hpi", "past medical history", "pmh", "family history",
        "social history", "past surgical history", "surgical history", "medications", "current medications", "allergies", "review of systems", "physical exam", "physical examination", "exam",
        "chief complaint", "hospital course", "discharge medications", "discharge diagnosis", "discharge diagnoses", "follow-up", "findings", "labs", "laboratory", "vitals", "procedures",
        "recommendations", "diagnoses", "diagnosis", "reason for visit", "medical necessity", "clinical indication", "instructions", "patient instructions",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The heading that the line starts with, without its colon; empty where it starts with none.</summary>
    public static ReadOnlySpan<char> Heading(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, LongestHeading + 1)].IndexOf(':');
        if (colon < 0)
        {
            return line.Length <= LongestHeading && IsCapitals(line) ? line : [];
        }

        var name = line[..colon].TrimEnd();
        return IsCapitals(name) || Headings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? name : [];
    }

    /// <summary>"- ", "* ", "• ", "1. ", "12) ", "(a) ".</summary>
    public static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && line[0] is '-' or '*' or '•' or '–')
        {
            return line.Length > 1 && char.IsWhiteSpace(line[1]);
        }

        var start = line.Length > 0 && line[0] == '(' ? 1 : 0;
        var end = start;
        while (end < line.Length && end - start < 3 && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        if (end == start && end < line.Length && char.IsAsciiLetterLower(line[end]))
        {
            end++;
        }

        return end > start && end + 1 < line.Length && (line[end] == ')' || (line[end] == '.' && char.IsAsciiDigit(line[end - 1]))) && char.IsWhiteSpace(line[end + 1]);
    }

    private static bool IsCapitals(ReadOnlySpan<char> name)
    {
        var (letters, words) = (0, 1);
        foreach (var c in name)
        {
            if (char.IsLower(c) || char.IsAsciiDigit(c) || c is '.' or '?' or '!')
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
            words += c == ' ' ? 1 : 0;
        }

        return letters >= 3 && words <= MostHeadingWords;
    }
}

namespace Claims.Summaries.Sentences;

/// <summary>
/// Splits clinical text. Pages end at form feeds; blank lines, headings, items of lists and short lines end what stands before them, other line breaks are
/// those of wrapped text; within a paragraph a full stop, question or exclamation mark ends a sentence when something follows that can start one and the stop is not that of an
/// abbreviation, number or initial. Sentences never overlap and together hold every character that is not white space. Time is linear in the text's length.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>Longest sentence, in characters: text without any punctuation is cut at the last blank before it.</summary>
    public const int Longest = 800;

    /// <summary>A line at least so long may go on in the next; a shorter one is a row of its own.</summary>
    private const int WrappedLine = 50;

    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<Sentence> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<Sentence>();
        var page = 1;
        for (var start = 0; start <= text.Length; page++)
        {
            var length = text.AsSpan(start).IndexOf('\f');
            var end = length < 0 ? text.Length : start + length;
            SplitPage(text, start, end, page, sentences);
            start = end + 1;
        }

        return sentences;
    }

    private static void SplitPage(string text, int start, int end, int page, List<Sentence> sentences)
    {
        var section = "";
        var (block, blockEnd) = (-1, -1);
        for (var line = start; line < end;)
        {
            var length = text.AsSpan(line, end - line).IndexOfAny(LineEnds);
            var lineEnd = length < 0 ? end : line + length;
            var (first, last) = Trimmed(text, line, lineEnd);
            var content = text.AsSpan(first, last - first);
            var heading = Lines.Heading(content);
            if (block >= 0 && (content.IsEmpty || heading.Length > 0 || Lines.IsItem(content) || !GoesOn(text.AsSpan(block, blockEnd - block), content)))
            {
                SplitBlock(text, block, blockEnd, page, section, sentences);
                block = -1;
            }

            if (heading.Length > 0)
            {
                section = heading.ToString().ToLowerInvariant();
            }

            if (!content.IsEmpty)
            {
                (block, blockEnd) = (block < 0 ? first : block, last);
            }

            line = lineEnd + 1;
        }

        if (block >= 0)
        {
            SplitBlock(text, block, blockEnd, page, section, sentences);
        }
    }

    /// <summary>Whether a line is wrapped, so that the next belongs to it.</summary>
    private static bool GoesOn(ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        var lastLine = before[(before.LastIndexOfAny(LineEnds) + 1)..].Trim();
        var (isLong, isLower) = (lastLine.Length >= WrappedLine, char.IsLower(next[0]));
        return lastLine[^1] == ':' ? isLong && isLower : isLong || isLower;
    }

    private static void SplitBlock(string text, int start, int end, int page, string section, List<Sentence> sentences)
    {
        var first = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('.' or '?' or '!'))
            {
                continue;
            }

            var after = i + 1;
            while (after < end && text[after] is '.' or '?' or '!' or ')' or ']' or '"' or '\'' or '”' or '’')
            {
                after++;
            }

            var next = after;
            while (next < end && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next > after && next < end && CanStart(text[next]) && !(text[i] == '.' && IsWithin(text, start, i, text[next])))
            {
                Add(text, first, after, page, section, sentences);
                first = next;
            }

            i = after - 1;
        }

        Add(text, first, end, page, section, sentences);
    }

    private static bool CanStart(char c) => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '"' or '“' or '\'' or '(' or '[' or '-' or '•' or '*';

    /// <summary>Whether the full stop is that of an abbreviation, or of the number of a list's item.</summary>
    private static bool IsWithin(string text, int start, int stop, char next)
    {
        var word = stop;
        while (word > start && !char.IsWhiteSpace(text[word - 1]))
        {
            word--;
        }

        var before = text.AsSpan(word, stop - word);
        return (word == start && before.Length <= 3 && !before.ContainsAnyExceptInRange('0', '9')) || Abbreviations.GoesOn(before, next);
    }

    private static void Add(string text, int first, int end, int page, string section, List<Sentence> sentences)
    {
        while (end - first > Longest)
        {
            var cut = first + Longest;
            var blank = text.AsSpan(first, Longest).LastIndexOfAny(' ', '\n', '\t');
            cut = blank > 0 ? first + blank : char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
            AddTrimmed(text, first, cut, page, section, sentences);
            first = cut;
        }

        AddTrimmed(text, first, end, page, section, sentences);
    }

    private static void AddTrimmed(string text, int start, int end, int page, string section, List<Sentence> sentences)
    {
        var (first, last) = Trimmed(text, start, end);
        if (last > first)
        {
            sentences.Add(new Sentence(first, last - first, page, section));
        }
    }

    private static (int First, int Last) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}

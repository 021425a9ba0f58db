using Claims.Codes.Words;

namespace Claims.Summaries.Words;

/// <summary>
/// The distinct words of one file, each normalised once (<see cref="WordNormaliser"/>), however often it stands there. Numbers of at most two digits are words of their own, for "type 2" is
/// not "type 1"; function words and longer numbers are none. Of one summary; not safe for many threads.
/// </summary>
internal sealed class WordTable
{
    public const int None = -1;

    private readonly Dictionary<string, int> _raw = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _normalised = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    public int Count => _words.Count;

    public string this[int word] => _words[word];

    public bool IsNumber(int word) => char.IsAsciiDigit(_words[word][0]) && !_words[word].AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Number of a normalised word, or <see cref="None"/> where the file lacks it.</summary>
    public int NumberOf(string word) => _normalised.GetValueOrDefault(word, None);

    /// <summary>Appends the words of a part of a text, those that say nothing left out.</summary>
    public void Split(ReadOnlySpan<char> part, int offset, List<Token> tokens)
    {
        var lookup = _raw.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < part.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(part[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < part.Length && char.IsAsciiLetterOrDigit(part[end]))
            {
                end++;
            }

            var raw = part[start..end];
            if (!lookup.TryGetValue(raw, out var word))
            {
                _raw.Add(raw.ToString(), word = Normalise(raw));
            }

            if (word != None)
            {
                tokens.Add(new Token(word, offset + start, end - start));
            }

            start = end;
        }
    }

    private int Normalise(ReadOnlySpan<char> raw)
    {
        var text = raw.Length <= 2 && !raw.ContainsAnyExceptInRange('0', '9') ? raw.ToString() : WordNormaliser.Split(raw) is [var word] ? word : "";
        if (text.Length == 0)
        {
            return None;
        }

        if (!_normalised.TryGetValue(text, out var number))
        {
            _normalised.Add(text, number = _words.Count);
            _words.Add(text);
        }

        return number;
    }
}

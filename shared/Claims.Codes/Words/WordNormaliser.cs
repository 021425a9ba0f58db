using System.Collections.Frozen;

namespace Claims.Codes.Words;

/// <summary>
/// Splits text into normalised words: lower case, runs of letters and digits, no function words, no bare numbers, singular
/// (the S-stemmer of Harman, "How effective is suffixing?", 1991).
/// </summary>
public static class WordNormaliser
{
    private const int MaxLength = 24;

    private static readonly FrozenSet<string> FunctionWords = new[]
    {
        "a", "an", "and", "any", "are", "as", "at", "be", "but", "by", "for", "from", "has", "have", "if", "in", "into", "is", "it", "its", "may", "of",
        "on", "or", "per", "shall", "should", "such", "that", "the", "their", "these", "they", "this", "those", "to", "was", "were", "when", "where",
        "which", "while", "who", "will", "would", "s",
    }.ToFrozenSet();

    /// <summary>The words in order, repeated ones too.</summary>
    public static List<string> Split(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        Span<char> word = stackalloc char[MaxLength];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
            {
                if (length < MaxLength)
                {
                    word[length++] = char.ToLowerInvariant(text[i]);
                }
            }
            else if (length > 0)
            {
                Add(words, word[..length]);
                length = 0;
            }
        }

        return words;
    }

    private static void Add(List<string> words, ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyInRange('a', 'z') || FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return;
        }

        words.Add(Singular(word));
    }

    private static string Singular(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word[^1] != 's')
        {
            return word.ToString();
        }

        if (word.EndsWith("ies") && word[^4] is not ('a' or 'e'))
        {
            return string.Concat(word[..^3], "y");
        }

        // "bypass", "pelvis", "virus" and their like are singular already.
        return word[^2] is 's' or 'u' or 'i' ? word.ToString() : word[..^1].ToString();
    }
}

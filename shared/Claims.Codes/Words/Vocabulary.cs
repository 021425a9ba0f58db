using System.Collections.Frozen;

namespace Claims.Codes.Words;

/// <summary>The words that all tables share. A word's id is its rank by frequency, so that frequent words have small ids.</summary>
public sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly FrozenDictionary<string, int> _ids;

    /// <param name="words">In the order of their ids.</param>
    public Vocabulary(IEnumerable<string> words)
    {
        _words = [.. words];
        _ids = _words.Select((word, id) => KeyValuePair.Create(word, id)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public int Count => _words.Length;

    public string this[int id] => _words[id];

    /// <summary>Id of a normalised word, or -1.</summary>
    public int IdOf(string word) => _ids.GetValueOrDefault(word, -1);

    /// <summary>Ids of the text's words that the vocabulary holds, each once, ascending.</summary>
    public int[] Bag(ReadOnlySpan<char> text) =>
        [.. WordNormaliser.Split(text).Select(IdOf).Where(id => id >= 0).Distinct().Order()];
}

using System.Collections.Frozen;

namespace Claims.ClauseModel.Embeddings;

/// <summary>
/// A vector for a word that was never seen, from its letters (after Bojanowski et al. 2017): the mean over its character n-grams of the mean
/// vector of the known words that hold them, rare n-grams weighing more.
/// </summary>
internal sealed class SubwordVectors
{
    private const int Shortest = 4;
    private const int Longest = 6;

    /// <summary>Weight of an unseen word, which is rare by definition.</summary>
    private const float Weight = 1;

    private readonly int _dimensions;
    private readonly FrozenDictionary<string, int> _slots;
    private readonly float[] _means;
    private readonly float[] _rarity;

    public SubwordVectors(WordVectors words)
    {
        _dimensions = words.Dimensions;
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var word = 0; word < words.Vocabulary.Count; word++)
        {
            foreach (var gram in Grams(words.Vocabulary[word]))
            {
                (holders.TryGetValue(gram, out var list) ? list : holders[gram] = []).Add(word);
            }
        }

        _slots = holders.Keys.Select((gram, slot) => KeyValuePair.Create(gram, slot)).ToFrozenDictionary(StringComparer.Ordinal);
        _means = new float[_slots.Count * _dimensions];
        _rarity = new float[_slots.Count];
        foreach (var (gram, list) in holders)
        {
            var slot = _slots[gram];
            _rarity[slot] = 1f / list.Count;
            foreach (var word in list)
            {
                words.AddTo(_means.AsSpan(slot * _dimensions, _dimensions), word, 1 / (list.Count * words.Weights[word]));
            }
        }
    }

    /// <summary>Adds the vector of an unseen word; nothing where no part of it is known, or where it holds digits and so is a number or a code.</summary>
    public void AddTo(Span<float> sum, string word)
    {
        if (word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return;
        }

        var known = Grams(word).Select(gram => _slots.GetValueOrDefault(gram, -1)).Where(slot => slot >= 0).ToList();
        var total = known.Sum(slot => _rarity[slot]);
        foreach (var slot in known)
        {
            var mean = _means.AsSpan(slot * _dimensions, _dimensions);
            var factor = Weight * _rarity[slot] / total;
            for (var d = 0; d < mean.Length; d++)
            {
                sum[d] += mean[d] * factor;
            }
        }
    }

    private static IEnumerable<string> Grams(string word)
    {
        var marked = $"<{word}>";
        for (var length = Shortest; length <= Longest; length++)
        {
            for (var start = 0; start + length <= marked.Length; start++)
            {
                yield return marked.Substring(start, length);
            }
        }
    }
}

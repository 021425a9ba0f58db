using Claims.Summaries.Words;

namespace Claims.Summaries.Concepts;

/// <summary>
/// Finds terms among words: a term is a set of normalised words, and stands wherever they follow each other in any order ("knee osteoarthritis", "osteoarthritis of the knee"). Sets are looked up by
/// the sum of their words' 64-bit hashes, of which two in a million are alike with a chance of 1e-7. Of terms that begin at a word the longest counts. Immutable; safe for many threads.
/// </summary>
internal sealed class TermIndex
{
    /// <summary>Most words of a term.</summary>
    public const int Longest = 7;

    private readonly Dictionary<ulong, Term> _terms = [];
    private readonly HashSet<ulong> _words = [];

    /// <summary>Adds a term, unless one of the same words is there.</summary>
    public void Add(IReadOnlyCollection<string> words, Term term)
    {
        if (words.Count is 0 or > Longest || !_terms.TryAdd(Sum(words), term))
        {
            return;
        }

        foreach (var word in words)
        {
            _words.Add(Hash(word));
        }
    }

    /// <summary>The term of exactly these words.</summary>
    public Term? Named(IReadOnlyCollection<string> words) => _terms.GetValueOrDefault(Sum(words));

    /// <summary>Hash of a word that terms hold, or 0.</summary>
    public ulong HashOf(string word) => Hash(word) is var hash && _words.Contains(hash) ? hash : 0;

    /// <summary>Appends the terms among the words, in order; none overlaps another.</summary>
    /// <param name="hashes">Of each word in the table: <see cref="HashOf"/>.</param>
    public void Find(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> hashes, List<TermPlace> found)
    {
        for (var first = 0; first < tokens.Length;)
        {
            var (sum, length) = (0UL, 0);
            Term? longest = null;
            for (var count = 0; count < Longest && first + count < tokens.Length; count++)
            {
                if (hashes[tokens[first + count].Word] is var hash && hash == 0)
                {
                    break;
                }

                sum += hash;
                if (_terms.TryGetValue(sum, out var term))
                {
                    (longest, length) = (term, count + 1);
                }
            }

            if (longest is not null)
            {
                var last = tokens[first + length - 1];
                found.Add(new TermPlace(longest, tokens[first].Start, last.Start + last.Length - tokens[first].Start));
            }

            first += Math.Max(1, length);
        }
    }

    private static ulong Sum(IReadOnlyCollection<string> words) => words.Aggregate(0UL, (sum, word) => sum + Hash(word));

    /// <summary>FNV-1a over the letters, then mixed as SplitMix64 does, so that sums of hashes stay apart.</summary>
    private static ulong Hash(string word)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 1_099_511_628_211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }
}

/// <param name="Start">In the document's text.</param>
internal readonly record struct TermPlace(Term Term, int Start, int Length);

using Claims.Summaries.Reading;
using Claims.Summaries.Words;

namespace Claims.Summaries.Selection;

/// <summary>Chooses the sentences of a summary from their weights. Time is that of one sort of the n sentences.</summary>
internal static class SentenceChoice
{
    /// <param name="weights">[n] not negative.</param>
    /// <returns>At most <paramref name="most"/> sentences, the heaviest first. A sentence of the same words as another, as notes carried forward have them, counts where it comes first in time.</returns>
    public static IReadOnlyList<int> Choose(ReadFile file, double[] weights, SelectionSettings settings, int most)
    {
        var candidates = Candidates(file, weights, Math.Max(1, most) * settings.CandidatesEach);
        if (candidates.Length == 0)
        {
            return [];
        }

        var heaviest = candidates.Max(sentence => weights[sentence]);
        var relevance = Array.ConvertAll(candidates, sentence => heaviest > 0 ? Math.Pow(weights[sentence] / heaviest, settings.Power) : 0);
        var tfIdf = new TfIdf(file);
        var vectors = Array.ConvertAll(candidates, sentence => tfIdf.Vector(Words(file, sentence)));
        var chosen = MaximalMarginalRelevance.Choose(relevance, (a, b) => TfIdf.Cosine(vectors[a], vectors[b]), settings.Relevance, most);
        return [.. chosen.Select(choice => candidates[choice])];
    }

    /// <summary>The heaviest, each wording once; equal weights in an order that says nothing.</summary>
    private static int[] Candidates(ReadFile file, double[] weights, int most)
    {
        var order = new int[file.Count];
        var position = 0;
        foreach (var document in file.TimeOrder())
        {
            for (var i = 0; i < file.Documents[document].Count; i++)
            {
                order[position++] = file.Documents[document].First + i;
            }
        }

        var seen = new HashSet<ulong>();
        var distinct = order.Where(sentence => file.TokensOf(sentence).Length > 0 && seen.Add(Wording(file.TokensOf(sentence))));
        return [.. distinct.Select(sentence => (sentence, weights[sentence])).OrderByDescending(pair => pair.Item2).ThenBy(pair => Scatter(pair.sentence)).Take(most).Select(pair => pair.sentence)];
    }

    /// <summary>Numbers left out: a sentence that differs from another by its numbers alone repeats it.</summary>
    private static List<int> Words(ReadFile file, int sentence)
    {
        var words = new List<int>();
        foreach (var token in file.TokensOf(sentence))
        {
            if (!file.Words.IsNumber(token.Word))
            {
                words.Add(token.Word);
            }
        }

        return words;
    }

    private static ulong Wording(ReadOnlySpan<Token> tokens)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var token in tokens)
        {
            hash = (hash ^ (uint)token.Word) * 1_099_511_628_211UL;
        }

        return hash;
    }

    private static uint Scatter(int sentence) => (uint)sentence * 2_654_435_769u;
}

using Claims.ClauseModel.Policies;
using Claims.Summaries.Concepts;
using Claims.Summaries.Reading;

namespace Claims.Summaries.Selection;

/// <summary>Puts chosen sentences into a summary: in the order of time, with their places, weights and concepts, unchanged.</summary>
internal static class SummaryAssembly
{
    /// <param name="chosen">Sentences of the file, in any order.</param>
    /// <param name="weights">[n] summing to one, or to zero.</param>
    /// <param name="clauseWeights">[at least clauses, n]</param>
    public static Summary Assemble(ReadFile file, IReadOnlyList<int> chosen, double[] weights, float[] clauseWeights, IReadOnlyList<Clause> clauses, string method, string version)
    {
        var rank = new int[file.Documents.Count];
        foreach (var (position, document) in file.TimeOrder().Index())
        {
            rank[document] = position;
        }

        var ordered = chosen.OrderBy(sentence => rank[file.DocumentOf[sentence]]).ThenBy(sentence => sentence);
        return new Summary(
            [.. ordered.Select((sentence, i) => Sentence(file, sentence, $"s{i + 1}", weights, clauseWeights, clauses))],
            [.. file.Documents.Select(document => Document(file, document, weights))],
            method,
            version);
    }

    private static SummarySentence Sentence(ReadFile file, int sentence, string id, double[] weights, float[] clauseWeights, IReadOnlyList<Clause> clauses)
    {
        var (text, place) = (file.TextOf(sentence), file.Sentences[sentence]);
        var shares = clauses.Select((clause, row) => new ClauseShare(clause.Id, clauseWeights[(row * file.Count) + sentence]));
        return new SummarySentence(
            id,
            file.DocumentOf[sentence],
            place.Page,
            place.Start,
            place.Length,
            text.Substring(place.Start, place.Length),
            weights[sentence],
            [.. shares.OrderByDescending(share => share.Weight)],
            ConceptFinder.Find(text, place));
    }

    private static SummarisedDocument Document(ReadFile file, ReadDocument document, double[] weights)
    {
        var places = new SentenceWeight[document.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var sentence = file.Sentences[document.First + i];
            places[i] = new SentenceWeight(sentence.Start, sentence.Length, weights[document.First + i]);
        }

        return new SummarisedDocument(document.Note.Sequence, document.Note.Kind, document.Date, document.Pages, document.Count, places);
    }
}

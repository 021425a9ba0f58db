using Claims.Codes.Words;
using Claims.Contracts;
using Claims.Summaries.Simulation;

namespace Claims.Summaries.Evaluation;

/// <summary>Holds a summary against what was planted in its file.</summary>
internal static class SummaryScore
{
    public static FileResult Of(Summary summary, SimulatedFile file, double seconds, long allocated)
    {
        var found = summary.Sentences.SelectMany(sentence => sentence.Concepts).ToList();
        var concepts = file.Facts.SelectMany(fact => fact.Concepts).ToList();
        return new FileResult(
            summary.Method,
            file.Pages,
            concepts.Count,
            concepts.Count(concept => found.Exists(concept.IsIn)),
            file.Facts.Count,
            file.Facts.Count(fact => summary.Sentences.Any(sentence => Overlap(sentence, fact))),
            summary.Sentences.Count,
            summary.Sentences.Count(sentence => file.Facts.Any(fact => Overlap(sentence, fact))),
            summary.Sentences.Count(sentence => IsSupported(sentence, file.Claim.Notes)),
            Redundancy(summary),
            seconds,
            allocated);
    }

    private static bool Overlap(SummarySentence sentence, PlantedFact fact) =>
        sentence.Document == fact.Document && sentence.Start < fact.Start + fact.Length && fact.Start < sentence.Start + sentence.Length;

    private static bool IsSupported(SummarySentence sentence, IReadOnlyList<Note> notes) =>
        sentence.Document < notes.Count && notes[sentence.Document].Text.AsSpan().Slice(sentence.Start, sentence.Length).SequenceEqual(sentence.Text)
        && sentence.Concepts.All(concept => notes[sentence.Document].Text.AsSpan(concept.Start).StartsWith(concept.Text));

    private static double Redundancy(Summary summary)
    {
        var words = summary.Sentences.Select(sentence => WordNormaliser.Split(sentence.Text).ToHashSet()).ToList();
        return words.Count < 2 ? 0 : Enumerable.Range(1, words.Count - 1).Average(i => Enumerable.Range(0, i).Max(earlier => Jaccard(words[i], words[earlier])));
    }

    private static double Jaccard(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? 0 : (double)common / (a.Count + b.Count - common);
    }
}

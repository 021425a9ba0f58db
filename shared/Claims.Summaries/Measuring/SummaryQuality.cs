using Claims.Contracts;
using Claims.Summaries.Concepts;
using Claims.Summaries.Sentences;

namespace Claims.Summaries.Measuring;

/// <summary>
/// What can be said of a summary without anybody's judgement. Key concepts are those that the claim stands on: its own diagnoses and services as the documents speak of them, each way of speaking by itself,
/// so that "no history of it" does not count for "has it".
/// </summary>
public sealed class SummaryQuality
{
    private readonly HashSet<(string Code, Assertion Assertion)> _key;

    private SummaryQuality(HashSet<(string, Assertion)> key, Claim claim, Summary summary)
    {
        _key = key;
        ConceptRecall = RecallOf(summary.Sentences);
        Support = summary.Sentences.Count == 0 ? null : summary.Sentences.Average(sentence => IsVerbatim(sentence, claim.Notes) ? 1.0 : 0.0);
    }

    /// <summary>Share of the key concepts that are in the summary, 0 to 1; null where the documents name none.</summary>
    public double? ConceptRecall { get; }

    /// <summary>Share of the sentences that stand in their document word for word, at the place they name; null for an empty summary.</summary>
    public double? Support { get; }

    public static SummaryQuality Of(Claim claim, Summary summary)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(summary);
        var own = claim.Diagnoses.Select(diagnosis => Plain(diagnosis.Code)).Concat(claim.Lines.Select(line => Plain(line.Code))).Concat(claim.Procedures.Select(procedure => Plain(procedure.Code))).ToHashSet();
        var key = claim.Notes.SelectMany(note => SentenceSplitter.Split(note.Text).Select(sentence => (note.Text, Sentence: sentence))).AsParallel()
            .SelectMany(place => ConceptFinder.Find(place.Text, place.Sentence))
            .Where(concept => concept.Code is { } code && own.Contains(Plain(code)))
            .Select(Key)
            .ToHashSet();
        return new SummaryQuality(key, claim, summary);
    }

    /// <summary>Share of the key concepts that some sentences hold; null where there are none.</summary>
    public double? RecallOf(IEnumerable<SummarySentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var found = sentences.SelectMany(sentence => sentence.Concepts).Where(concept => concept.Code is not null).Select(Key).ToHashSet();
        return _key.Count == 0 ? null : (double)_key.Count(found.Contains) / _key.Count;
    }

    private static (string, Assertion) Key(Concept concept) => (Plain(concept.Code!), concept.Assertion);

    private static bool IsVerbatim(SummarySentence sentence, IReadOnlyList<Note> notes) =>
        sentence.Document < notes.Count && sentence.Start + sentence.Length <= notes[sentence.Document].Text.Length
        && notes[sentence.Document].Text.AsSpan(sentence.Start, sentence.Length).SequenceEqual(sentence.Text);

    private static string Plain(string? code) => (code ?? "").Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
}

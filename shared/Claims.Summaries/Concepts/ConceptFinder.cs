using Claims.Summaries.Sentences;
using Claims.Summaries.Words;

namespace Claims.Summaries.Concepts;

/// <summary>
/// Finds what a sentence names: diagnoses and procedures by code and by words, medications, dates, quantities, each with how the sentence speaks of it. Where two overlap the longer counts. Immutable; safe for many threads.
/// </summary>
public static class ConceptFinder
{
    /// <param name="text">The whole document.</param>
    /// <returns>In the order of the text; none overlaps another.</returns>
    public static IReadOnlyList<Concept> Find(string text, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (start, length) = (sentence.Start, sentence.Length);
        var context = ConText.Of(sentence.In(text), sentence.Section);
        var found = Terms(text, sentence)
            .Concat(CodeReader.Read(text, start, length))
            .Concat(DateReader.Read(text, start, length).Select(date => new Concept(ConceptKind.Date, null, null, text.Substring(date.Start, date.Length), date.Start, date.Iso, Assertion.Present)))
            .Concat(QuantityReader.Read(text, start, length).Select(quantity =>
                new Concept(ConceptKind.Quantity, null, null, text.Substring(quantity.Start, quantity.Length), quantity.Start, quantity.Normal, Assertion.Present)))
            .OrderByDescending(concept => concept.Text.Length);
        var kept = new List<Concept>();
        foreach (var concept in found)
        {
            if (!kept.Exists(other => concept.Start < other.Start + other.Text.Length && other.Start < concept.Start + concept.Text.Length))
            {
                kept.Add(concept with { Assertion = context.At(concept.Start - start, concept.Text.Length) });
            }
        }

        return [.. kept.OrderBy(concept => concept.Start)];
    }

    private static IEnumerable<Concept> Terms(string text, Sentence sentence)
    {
        var (words, tokens, places) = (new WordTable(), new List<Token>(), new List<TermPlace>());
        words.Split(sentence.In(text), sentence.Start, tokens);
        var hashes = new ulong[words.Count];
        for (var word = 0; word < hashes.Length; word++)
        {
            hashes[word] = MedicalTerms.Shared.HashOf(words[word]);
        }

        MedicalTerms.Shared.Find(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens), hashes, places);
        return places.Select(place =>
            new Concept(place.Term.Kind, place.Term.System, place.Term.Code, text.Substring(place.Start, place.Length), place.Start, place.Term.Name, Assertion.Present));
    }
}

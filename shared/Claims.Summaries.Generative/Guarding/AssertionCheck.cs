namespace Claims.Summaries.Generative.Guarding;

/// <summary>
/// Whether a sentence keeps what its sources assert of the things that it names by the sources' words. Catches a denial dropped or added, a relative's illness given
/// to the patient and a possibility made a fact. Cannot catch what is named by another word, what the cited sources assert both ways, past made present, or cues it does not know. Refuses some that are right, such as
/// "fever and cough are denied", rather than let one through.
/// </summary>
internal static class AssertionCheck
{
    public static bool IsFlipped(string text, IReadOnlyList<SummarySentence> cited) => ConceptMentions.Of(cited)
        .GroupBy(ConceptMentions.Key)
        .Any(thing => thing.Select(concept => concept.Assertion).Distinct().ToList() is [var asserted] && IsFlipped(text, asserted, thing));

    private static bool IsFlipped(string text, Assertion asserted, IEnumerable<Concept> concepts) => concepts
        .SelectMany(concept => ConceptMentions.In(text, concept))
        .Any(mention => asserted switch
        {
            Assertion.Negated => !AssertionCues.IsDenied(text, mention),
            Assertion.OtherPerson => !AssertionCues.NamesAnother(text),
            Assertion.Hypothetical => !AssertionCues.IsOpen(text),
            _ => AssertionCues.MayBeDenied(text, mention),
        });
}

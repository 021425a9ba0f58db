namespace Claims.Summaries.Concepts;

/// <summary>
/// Phrases that say how a sentence speaks of what stands near them: a selection of those of NegEx (Chapman et al., "A simple algorithm for identifying negated findings and diseases in
/// discharge summaries", 2001) and ConText (Harkema et al., "ConText: an algorithm for determining negation, experiencer, and temporal status from clinical reports", 2009), in lower case.
/// </summary>
internal static class AssertionTriggers
{
    /// <summary>Say nothing, though they hold the words of a trigger.</summary>
    private static readonly string[] Pseudo =
    [
        "no increase", "no change", "no further", "not only", "not necessarily", "without difficulty", "no suspicious change", "gram negative", "not certain if", "not certain whether", "not drain",
        "prior authorization", "prior to", "prior auth", "history and physical", "history, physical", "history of present illness", "history taking", "if applicable", "no longer", "not able", "not been able",
        "unable", "no relief", "no response", "no improvement", "without relief", "without improvement", "without benefit", "without success", "without response", "not improved", "not improve",
        "not responded", "not relieved", "not controlled", "not tolerated", "not tolerate", "no benefit", "no adequate", "family planning", "family member at bedside", "family at bedside", "previously scheduled", "as needed",
    ];

    private static readonly string[] NegatedAfter =
    [
        "no", "not", "denies", "denied", "denying", "without", "negative for", "no evidence of", "no sign of", "no signs of", "absence of", "free of", "never had", "never", "rules out", "ruled out", "fails to reveal",
        "no history of", "did not", "does not have", "do not", "nor", "neither", "lack of", "lacks", "rather than", "unremarkable for", "no complaints of", "no known", "declines", "cannot see",
    ];

    private static readonly string[] NegatedBefore =
    [
        "was ruled out", "is ruled out", "ruled out", "was negative", "is negative", "were negative", "negative", "not seen", "not present", "was absent", "is absent", "absent", "not identified", "not demonstrated",
        "has been ruled out", "have been ruled out", "unlikely", "not found", "not observed", "was not given", "not started", "was not performed", "were not seen",
    ];

    private static readonly string[] HistoricalAfter =
    [
        "history of", "h/o", "hx of", "past history of", "past medical history", "medical history of", "history", "previous", "previously", "prior", "status post", "s/p", "remote", "old", "childhood",
        "in the past", "formerly", "treated in the past for",
    ];

    private static readonly string[] HistoricalBefore = ["years ago", "year ago", "in the past", "in childhood", "as a child", "resolved", "has resolved", "in remission", "decades ago", "since resolved"];

    private static readonly string[] HypotheticalAfter =
    [
        "if", "should", "in case of", "risk of", "risk for", "at risk for", "return for", "return if", "call for", "watch for", "monitor for", "rule out", "r/o", "to rule out", "evaluate for", "prevent", "prevention of", "screening for",
        "screen for", "concern for", "possible", "possibility of", "may develop", "might develop", "could develop", "educated on", "education on", "education about", "signs of", "symptoms of", "versus", "to exclude", "information about",
        "would consider", "consider", "brochure", "handout",
    ];

    private static readonly string[] HypotheticalBefore = ["should occur", "if it occurs", "may occur", "to be considered", "is possible", "was discussed as an option"];

    private static readonly string[] OtherPersonAfter =
    [
        "family history", "family history of", "fh of", "mother", "father", "brother", "sister", "aunt", "uncle", "grandmother", "grandfather", "grandparent", "grandparents", "parents", "sibling", "siblings", "cousin",
        "son", "daughter", "wife", "husband", "spouse", "roommate", "neighbor", "maternal", "paternal", "family", "relatives",
    ];

    private static readonly string[] OtherPersonBefore = ["in her mother", "in his mother", "in her father", "in his father", "in the family", "in a sibling", "in his brother", "in her sister", "in the mother", "in the father"];

    /// <summary>End the scope of what stands before them.</summary>
    private static readonly string[] Terminating =
    [
        "but", "however", "nevertheless", "yet", "although", "though", "except", "apart from", "aside from", "secondary to", "because", "which", "who", "since", "still", "now", "currently", "today", "presenting with", "presents with", "in this",
        "patient", "the patient", "pt", "she", "he", ";", "and has", "and is", "and was", "followed by", "despite", "on exam",
    ];

    /// <summary>All of them, the longest first, so that a phrase goes before one that it holds.</summary>
    public static IReadOnlyList<AssertionTrigger> All { get; } =
    [
        .. new[]
        {
            Of(Pseudo, Assertion.Present, TriggerKind.Pseudo), Of(NegatedAfter, Assertion.Negated, TriggerKind.Forward), Of(NegatedBefore, Assertion.Negated, TriggerKind.Backward),
            Of(HistoricalAfter, Assertion.Historical, TriggerKind.Forward), Of(HistoricalBefore, Assertion.Historical, TriggerKind.Backward),
            Of(HypotheticalAfter, Assertion.Hypothetical, TriggerKind.Forward), Of(HypotheticalBefore, Assertion.Hypothetical, TriggerKind.Backward),
            Of(OtherPersonAfter, Assertion.OtherPerson, TriggerKind.Forward), Of(OtherPersonBefore, Assertion.OtherPerson, TriggerKind.Backward), Of(Terminating, Assertion.Present, TriggerKind.Terminating),
        }.SelectMany(triggers => triggers).OrderByDescending(trigger => trigger.Phrase.Length).ThenBy(trigger => trigger.Phrase, StringComparer.Ordinal),
    ];

    private static IEnumerable<AssertionTrigger> Of(string[] phrases, Assertion assertion, TriggerKind kind) => phrases.Select(phrase => new AssertionTrigger(phrase, assertion, kind));
}

/// <param name="Assertion">What it makes of a concept in its scope.</param>
internal sealed record AssertionTrigger(string Phrase, Assertion Assertion, TriggerKind Kind);

/// <summary>Where the scope lies: after the phrase, before it, nowhere; or the phrase ends the scope of others.</summary>
internal enum TriggerKind { Forward, Backward, Pseudo, Terminating }

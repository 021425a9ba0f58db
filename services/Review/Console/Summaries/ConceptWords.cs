using Claims.Contracts;
using Claims.Review.Console.Wording;
using Claims.Review.Summaries;
using Claims.Summaries;
using Claims.Summaries.Generative.Guarding;

namespace Claims.Review.Console.Summaries;

/// <summary>How concepts and refusals of summaries read.</summary>
internal static class ConceptWords
{
    public static string Kind(ConceptKind kind) => kind switch
    {
        ConceptKind.Diagnosis => "diagnosis",
        ConceptKind.Procedure => "procedure",
        ConceptKind.Medication => "medication",
        ConceptKind.Date => "date",
        ConceptKind.Quantity => "quantity",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Name(Concept concept) => concept.Code is { } code ? $"{concept.Text} {code}" : concept.Kind == ConceptKind.Date ? concept.Normal : concept.Text;

    /// <summary>Null where it simply is so.</summary>
    public static string? How(Assertion assertion) => assertion switch
    {
        Assertion.Present => null,
        Assertion.Negated => "denied",
        Assertion.Historical => "in the past",
        Assertion.Hypothetical => "if or planned",
        Assertion.OtherPerson => "of somebody else",
        _ => throw new ArgumentOutOfRangeException(nameof(assertion), assertion, null),
    };

    public static string Why(KeptSummary written) => written.Outcome switch
    {
        SummaryOutcome.Refused => $"The summary was refused: {string.Join(", ", written.Refusals.Select(refusal => $"{Words(refusal.Key)}{(refusal.Value > 1 ? $" ({Show.Count(refusal.Value)} times)" : "")}"))}.",
        SummaryOutcome.OverBudget => "The budget for written summaries is spent.",
        _ => "The provider did not answer.",
    };

    private static string Words(RefusalReason reason) => reason switch
    {
        RefusalReason.Empty => "it says nothing",
        RefusalReason.TooLong => "it is too long",
        RefusalReason.Uncited => "a sentence names no source",
        RefusalReason.UnknownId => "it names a source that there is not",
        RefusalReason.Number => "a number is in none of its sources",
        RefusalReason.Unit => "a number has another unit in its sources",
        RefusalReason.Date => "a date is in none of its sources",
        RefusalReason.Code => "a code is in none of its sources",
        RefusalReason.ForeignConcept => "it speaks of what the sources it names do not",
        RefusalReason.AssertionFlipped => "it says the opposite of its sources",
        RefusalReason.LittleSupport => "its words are not those of its sources",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}

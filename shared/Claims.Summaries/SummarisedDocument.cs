namespace Claims.Summaries;

/// <param name="Sequence">The number of the claim's note that it is (<see cref="Claims.Contracts.Note.Sequence"/>).</param>
/// <param name="Kind">As the claim says it: progress note, discharge summary, letter …</param>
/// <param name="Date">The day that its text speaks of first, where it names one.</param>
/// <param name="Sentences">How many it was split into.</param>
/// <param name="Weights">[Sentences] place and weight of each, for highlights.</param>
public sealed record SummarisedDocument(
    int Sequence, string Kind, DateOnly? Date, int Pages, int Sentences, IReadOnlyList<SentenceWeight> Weights);

/// <param name="Start">Of its first character in the document's text.</param>
/// <param name="Length">In characters.</param>
/// <param name="Weight">As <see cref="SummarySentence.Weight"/>.</param>
public readonly record struct SentenceWeight(int Start, int Length, double Weight);

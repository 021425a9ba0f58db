namespace Claims.Summaries.Evaluation;

/// <summary>One method's summary of one simulated file, held against what was planted.</summary>
/// <param name="Concepts">Planted.</param>
/// <param name="ConceptsFound">Of them in the summary, with the right assertion.</param>
/// <param name="Facts">Planted.</param>
/// <param name="FactsFound">Of them with a sentence in the summary that overlaps theirs.</param>
/// <param name="Sentences">Of the summary.</param>
/// <param name="KeySentences">Of them overlapping a planted fact.</param>
/// <param name="Supported">Of them that stand in their document, word for word, where the summary says.</param>
/// <param name="Redundancy">Mean over sentences of the largest share of their words that an earlier one has (Jaccard), 0 to 1.</param>
/// <param name="Seconds">As they passed.</param>
/// <param name="Allocated">Bytes, of the whole process.</param>
public sealed record FileResult(
    string Method, int Pages, int Concepts, int ConceptsFound, int Facts, int FactsFound, int Sentences, int KeySentences, int Supported, double Redundancy, double Seconds, long Allocated);

using Claims.Contracts;
using Claims.Summaries.Generative;
using Claims.Summaries.Generative.Guarding;

namespace Claims.Review.Summaries;

/// <summary>A generated summary as it is kept, or why there is none.</summary>
/// <param name="Sentences">Each with the ids of the extracted sentences it rests on; empty where none was accepted.</param>
/// <param name="Refusals">Why the guard refused it, each with how often.</param>
public sealed record KeptSummary(
    string SummaryId, SummaryOrigin Origin, SummaryOutcome Outcome, IReadOnlyList<GeneratedSentence> Sentences, IReadOnlyDictionary<RefusalReason, int> Refusals, DateTimeOffset MadeAt);

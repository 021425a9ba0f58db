using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Summaries;
using Claims.Summaries.Generative.Guarding;
using Claims.Summaries.Measuring;

namespace Claims.Review.Summaries;

/// <summary>An extractive summary of a case's documents.</summary>
/// <param name="Clauses">Those it bears on.</param>
/// <param name="Measured">What Metrics is told of it.</param>
public sealed record ExtractedSummary(Summary Summary, IReadOnlyList<Clause> Clauses, SummaryQuality Quality, SummaryMeasured Measured)
{
    public string Id => Measured.SummaryId;

    /// <summary>As one that was written is shown: each sentence is its own source.</summary>
    public KeptSummary AsKept() => new(
        Id, Measured.Origin, SummaryOutcome.Accepted, [.. Summary.Sentences.Select(sentence => new GeneratedSentence(sentence.Text, [sentence.Id], 1))], new Dictionary<RefusalReason, int>(), Measured.MadeAt);
}

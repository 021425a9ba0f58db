using Claims.Contracts;
using Claims.Summaries.Generative;
using Claims.Summaries.Generative.Guarding;

namespace Claims.Review.Summaries;

/// <summary>What is kept and told of what a provider made.</summary>
internal static class WrittenSummary
{
    public static KeptSummary Of(GenerativeOutcome outcome, SummarySource source, DateTimeOffset now) => new(
        Guid.CreateVersion7(now).ToString("N"),
        new SummaryOrigin(source.Provider, $"{source.Model} {source.PromptVersion}"),
        outcome switch
        {
            GenerativeOutcome.Accepted => SummaryOutcome.Accepted,
            GenerativeOutcome.Refused => SummaryOutcome.Refused,
            GenerativeOutcome.OverBudget => SummaryOutcome.OverBudget,
            _ => SummaryOutcome.Unavailable,
        },
        (outcome as GenerativeOutcome.Accepted)?.Sentences ?? [],
        (outcome as GenerativeOutcome.Refused)?.Reasons.CountBy(reason => reason.Reason).ToDictionary() ?? [],
        now);

    public static SummaryMeasured Measure(KeptSummary kept, GenerativeOutcome outcome, ExtractedSummary extracted, TimeSpan took)
    {
        var isAccepted = kept.Outcome == SummaryOutcome.Accepted;
        var cited = kept.Sentences.SelectMany(sentence => sentence.Cites).ToHashSet(StringComparer.Ordinal);
        AttemptCost? cost = outcome switch
        {
            GenerativeOutcome.Accepted accepted => accepted.Cost,
            GenerativeOutcome.Refused refused => refused.Cost,
            _ => null,
        };
        return new SummaryMeasured
        {
            SummaryId = kept.SummaryId,
            ClaimId = extracted.Measured.ClaimId,
            Origin = kept.Origin,
            Outcome = kept.Outcome,
            ConceptRecall = isAccepted ? extracted.Quality.RecallOf(extracted.Summary.Sentences.Where(sentence => cited.Contains(sentence.Id))) : null,
            Support = isAccepted ? kept.Sentences.Average(sentence => sentence.Support) : null,
            Sentences = kept.Sentences.Count,
            Characters = kept.Sentences.Sum(sentence => sentence.Text.Length),
            SourceCharacters = extracted.Measured.SourceCharacters,
            LatencyMilliseconds = cost?.Latency.TotalMilliseconds ?? took.TotalMilliseconds,
            Cost = cost?.Cost,
            MadeAt = kept.MadeAt,
        };
    }
}

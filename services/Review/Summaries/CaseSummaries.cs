using System.Security.Cryptography;
using System.Text;

using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Review.Cases;
using Claims.Summaries;
using Claims.Summaries.Generative;
using Claims.Summaries.Measuring;

using Microsoft.Extensions.Caching.Memory;

namespace Claims.Review.Summaries;

/// <summary>Makes the summaries of a case's documents, keeps those that cost something, and measures all.</summary>
internal sealed class CaseSummaries(ISummariser extractive, IGenerativeSummaries generative, SummaryStore store, TimeProvider clock) : IDisposable
{
    /// <summary>Long files take seconds: who opens a case again within minutes need not wait.</summary>
    private const int MostKept = 32;

    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>What writes summaries when it is asked to; null where nothing does.</summary>
    public SummarySource? Writer => generative.Source;

    /// <summary>The extractive summary: always there, from the documents alone.</summary>
    public async Task<ExtractedSummary> ExtractAsync(OpenedCase opened, Policy policy, CancellationToken cancellation)
    {
        var id = IdOf(opened, extractive.Version);
        if (_made.TryGetValue(id, out ExtractedSummary? made))
        {
            return made!;
        }

        var summary = await Task.Run(() => Extract(id, opened, policy), cancellation);
        await store.AddAsync(summary.Measured, cancellation);
        // Kept only once it is stored: otherwise nobody would try again.
        return _made.Set(id, summary, new MemoryCacheEntryOptions { Size = 1 });
    }

    /// <summary>Asks the generative provider for a summary over the extractive one; what came of it is kept, whatever it is.</summary>
    public async Task<KeptSummary> WriteAsync(OpenedCase opened, Policy policy, string askedBy, CancellationToken cancellation)
    {
        var extracted = await ExtractAsync(opened, policy, cancellation);
        var source = generative.Source ?? throw new InvalidOperationException("No provider is set to write summaries.");
        var started = clock.GetTimestamp();
        var outcome = await generative.RunAsync(new SummaryRequest(askedBy, opened.Claim, extracted.Summary, extracted.Clauses), cancellation);
        var kept = WrittenSummary.Of(outcome, source, clock.GetUtcNow());
        await store.AddAsync(kept, opened.DecisionId, WrittenSummary.Measure(kept, outcome, extracted, clock.GetElapsedTime(started)), cancellation);
        return kept;
    }

    public Task<IReadOnlyList<KeptSummary>> WrittenAsync(OpenedCase opened, CancellationToken cancellation) => store.OfAsync(opened.Claim.Key.Id, opened.DecisionId, cancellation);

    public Task<SummaryRated?> RatingAsync(string summaryId, string reviewer, CancellationToken cancellation) => store.RatingAsync(summaryId, reviewer, cancellation);

    public Task RateAsync(string claimId, string summaryId, SummaryOrigin origin, int score, IReadOnlyList<SummaryFlaw> flaws, string reviewer, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, 5);
        var now = clock.GetUtcNow();
        return store.RateAsync(
            new SummaryRated { RatingId = Guid.CreateVersion7(now).ToString("N"), SummaryId = summaryId, ClaimId = claimId, Origin = origin, Score = score, Flaws = flaws, Reviewer = reviewer, RatedAt = now },
            cancellation);
    }

    public Task<SummariesCompared?> ComparisonAsync(string claimId, string reviewer, CancellationToken cancellation) => store.ComparisonAsync(claimId, reviewer, cancellation);

    public Task CompareAsync(string claimId, SummaryOrigin first, SummaryOrigin second, SummaryPreference preferred, string reviewer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return store.CompareAsync(
            new SummariesCompared { ComparisonId = Guid.CreateVersion7(now).ToString("N"), ClaimId = claimId, First = first, Second = second, Preferred = preferred, Reviewer = reviewer, ComparedAt = now },
            cancellation);
    }

    public void Dispose() => _made.Dispose();

    private ExtractedSummary Extract(string id, OpenedCase opened, Policy policy)
    {
        var started = clock.GetTimestamp();
        var clauses = AtStake(opened, policy);
        var summary = extractive.Summarise(opened.Claim, policy, [.. clauses.Select(clause => clause.Id)]);
        var took = clock.GetElapsedTime(started);
        var quality = SummaryQuality.Of(opened.Claim, summary);
        return new ExtractedSummary(summary, clauses.Count > 0 ? clauses : ClausesAtStake.Of(opened.Claim, policy), quality, new SummaryMeasured
        {
            SummaryId = id,
            ClaimId = opened.Claim.Key.Id,
            Origin = new SummaryOrigin(summary.Method, summary.Version),
            Outcome = SummaryOutcome.Accepted,
            ConceptRecall = quality.ConceptRecall,
            Support = quality.Support,
            Sentences = summary.Sentences.Count,
            Characters = summary.Sentences.Sum(sentence => sentence.Length),
            SourceCharacters = opened.Claim.Notes.Sum(note => (long)note.Text.Length),
            LatencyMilliseconds = took.TotalMilliseconds,
            MadeAt = clock.GetUtcNow(),
        });
    }

    /// <summary>Clauses that the decision names: those found broken and those given as reasons.</summary>
    private static IReadOnlyList<Clause> AtStake(OpenedCase opened, Policy policy)
    {
        var named = opened.Assessed.Score.Violations.Select(violation => violation.ClauseId)
            .Concat(opened.Assessed.Score.Reasons.Concat(opened.Assessed.Assessment.Reasons).Select(reason => reason.ClauseId))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. policy.Clauses.Where(clause => named.Contains(clause.Id))];
    }

    /// <summary>The same for the same decision, documents and summariser.</summary>
    private static string IdOf(OpenedCase opened, string version) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{opened.Claim.Key.Id}\n{opened.DecisionId}\n{version}")))[..32];
}

using Claims.Contracts;
using Claims.Tracking.Truths;

namespace Claims.Metrics.Verdicts;

/// <summary>A row of <c>metrics_verdict</c>: a fact, and the decision that it is about.</summary>
public sealed record VerdictRow(string ClaimId, string DecisionId, int? LineNumber, VerdictFact Fact)
{
    /// <summary>The prediction that it judges was removed before it came.</summary>
    public bool IsLate { get; init; }


    /// <summary>Moments are kept to the microsecond, as PostgreSQL does, so that facts are in the same order wherever they are kept.</summary>
    public static VerdictRow Of(ReviewRecorded recorded, DateTimeOffset knownAt) => new(
        recorded.ClaimId,
        recorded.DecisionId,
        recorded.LineNumber,
        new VerdictFact
        {
            Id = recorded.VerdictId,
            Stage = recorded.Stage,
            Verdict = recorded.Verdict,
            Reviewer = recorded.Reviewer,
            ClauseId = recorded.ClauseId,
            Withdraws = recorded.Withdraws,
            RecordedAt = Microseconds(recorded.RecordedAt),
            KnownAt = Microseconds(knownAt),
        });

    private static DateTimeOffset Microseconds(DateTimeOffset moment) => moment.ToUniversalTime().AddTicks(-(moment.UtcTicks % TimeSpan.TicksPerMicrosecond));
}

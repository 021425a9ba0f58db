using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.Scoring.Models;

/// <summary>A model that scores claims. Safe for many threads until it is disposed.</summary>
internal interface IScoringModel : IDisposable
{
    /// <summary>Names everything that its scores depend on beside claim, policy and thresholds.</summary>
    string Hash { get; }

    ModelRecord Record { get; }

    /// <returns>One score for each claim, in order; each is what the claim alone would get.</returns>
    /// <param name="scoredAt">Stamped on the scores.</param>
    /// <param name="cancellation">Nobody waits for the scores any more.</param>
    IReadOnlyList<ClauseScore> Score(IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset scoredAt, CancellationToken cancellation);

    /// <summary>Explains how it decides a claim: the same decision, the same bits.</summary>
    DecisionExplanation Explain(ClaimAccepted accepted, Policy policy);

    /// <summary>How faithful an explanation of the claim would be.</summary>
    ExplanationQuality Measure(Claim claim, Policy policy);
}

using Claims.Contracts;

namespace Claims.Review.Console.Peers;

/// <summary>What Scoring scores with.</summary>
public sealed class ScoringClient(PeerClient peers)
{
    public Task<PeerAnswer<ModelInUse>> ModelAsync(CancellationToken cancellation) => peers.GetAsync<ModelInUse>(Peer.Scoring, "model", cancellation);

    /// <summary>Reads model and policies again; what has faults is refused and changes nothing. Of several instances the one that answers: the others see the files change.</summary>
    public Task<PeerAnswer<ModelInUse>> ReloadAsync(CancellationToken cancellation) => peers.PostAsync<ModelInUse>(Peer.Scoring, "model/reload", null, cancellation);

    /// <summary>How claims would be scored under a policy that is not in use, beside how they are scored now.</summary>
    /// <param name="policy">The policy's document.</param>
    /// <param name="asIfInForce">Whether it is taken to hold on every day of service, or on its own days only.</param>
    /// <param name="claims">At most 500, all billed under that policy.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PeerAnswer<IReadOnlyList<ReplayedClaim>>> ReplayAsync(string policy, bool asIfInForce, IReadOnlyList<ClaimAccepted> claims, CancellationToken cancellation) =>
        peers.PostAsync<IReadOnlyList<ReplayedClaim>>(Peer.Scoring, "policies/replay", new { policy, asIfInForce, claims }, cancellation);
}

/// <summary>Answer of <c>GET /model</c>.</summary>
/// <param name="ChallengerHash">Model that scores the same claims without effect.</param>
/// <param name="ScoresByRules">The model fails: for a while claims are scored by rules alone.</param>
public sealed record ModelInUse(string ModelHash, DateTimeOffset LoadedAt, string? ChallengerHash, bool ScoresByRules, IReadOnlyList<PolicyInUse> Policies);

/// <param name="Hash">SHA-256 of its text.</param>
public sealed record PolicyInUse(string Id, string Version, string Title, DateOnly EffectiveFrom, DateOnly? EffectiveTo, int Clauses, string Hash);

/// <summary>Item of the answer of <c>POST /policies/replay</c>.</summary>
/// <param name="Before">Under the policy in use.</param>
/// <param name="After">Under the other; null where that does not hold on the claim's day of service.</param>
public sealed record ReplayedClaim(string ClaimId, ReplayedScore Before, ReplayedScore? After);

/// <param name="Risk">Null where no model has scored it.</param>
public sealed record ReplayedScore(string PolicyVersion, bool IsFlagged, double? Risk, double PValue, IReadOnlyList<ReplayedBreak> Breaks);

/// <param name="LineNumber">Null where the whole claim breaks the clause.</param>
public sealed record ReplayedBreak(string ClauseId, string Code, int? LineNumber);

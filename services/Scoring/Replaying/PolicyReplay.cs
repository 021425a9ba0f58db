using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Scoring.Models;

namespace Claims.Scoring.Replaying;

/// <summary>
/// Scores claims under a policy that is not in use, beside the one that is: with the same model at the same moment, so that nothing but the policy differs. Nothing follows from it. One at
/// a time: claims that are on their way come first.
/// </summary>
internal sealed class PolicyReplay(Slot<ScoringSet> champion, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    public async Task<IReadOnlyList<ReplayedClaim>> RunAsync(Policy candidate, bool asIfInForce, IReadOnlyList<ClaimAccepted> claims, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            using var set = champion.Take();
            var (inUse, now) = (set.Value, time.GetUtcNow());
            List<ClaimAccepted> distinct = [.. claims.DistinctBy(claim => claim.Claim.Key.Id)];
            return await Task.Run(() => Run(inUse, asIfInForce ? Always(candidate) : candidate, distinct, now, cancellation), cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static List<ReplayedClaim> Run(ScoringSet inUse, Policy candidate, IReadOnlyList<ClaimAccepted> claims, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = inUse.Model.Score([.. claims.Select(claim => (claim, inUse.PolicyOf(claim.Claim)))], now, cancellation);
        var held = claims.Where(claim => Holds(candidate, claim.Claim)).ToList();
        var after = held.Count == 0 ? [] : inUse.Model.Score([.. held.Select(claim => (claim, candidate))], now, cancellation);
        var afterById = held.Zip(after).ToDictionary(pair => pair.First.Claim.Key.Id, pair => ReplayedScore.Of(pair.Second), StringComparer.Ordinal);
        return
        [
            .. claims.Zip(before, (claim, score) => new ReplayedClaim(claim.Claim.Key.Id, ReplayedScore.Of(score), afterById.GetValueOrDefault(claim.Claim.Key.Id))),
        ];
    }

    /// <summary>A claim without a day of service is scored under the last version.</summary>
    private static bool Holds(Policy candidate, Claim claim) =>
        claim.ServiceFrom is not { } day || (day >= candidate.EffectiveFrom && !(day > candidate.EffectiveTo));

    private static Policy Always(Policy candidate) => candidate with { EffectiveFrom = DateOnly.MinValue, EffectiveTo = null };
}

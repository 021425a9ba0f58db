using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Scoring.Models;
using Claims.Testing;

namespace Claims.Scoring.Tests;

/// <summary>A model that does what the test says.</summary>
internal sealed class FakeModel(string hash) : IScoringModel
{
    public string Hash => hash;

    /// <summary>Runs before it scores.</summary>
    public Action<IReadOnlyList<ClaimAccepted>, CancellationToken> Before { get; init; } = (_, _) => { };

    public int Calls { get; private set; }

    public bool IsDisposed { get; private set; }

    public IReadOnlyList<ClauseScore> Score(
        IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset scoredAt, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        Calls++;
        Before([.. claims.Select(claim => claim.Accepted)], cancellation);
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return [.. claims.Select(claim => Some.Score() with { ModelHash = hash, ScoredAt = scoredAt, PolicyId = claim.Policy.Id, PolicyVersion = claim.Policy.Version })];
    }

    public void Dispose() => IsDisposed = true;
}

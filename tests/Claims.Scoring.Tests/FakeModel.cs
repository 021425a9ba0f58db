using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Scoring.Models;
using Claims.Testing;

namespace Claims.Scoring.Tests;

/// <summary>A model that does what the test says.</summary>
internal sealed class FakeModel(string hash) : IScoringModel
{
    /// <summary>How faithful its explanations are.</summary>
    public static ExplanationQuality Quality { get; } = new()
    {
        Comprehensiveness = 0.75,
        Sufficiency = 0.125,
        AttentionComprehensiveness = 0.5,
        AttentionSufficiency = 0.25,
        RandomComprehensiveness = 0.0625,
        RandomSufficiency = 0.625,
        GradientAgreement = 0.5,
        AttentionDisagrees = true,
    };

    public string Hash => hash;

    public ModelRecord Record { get; init; } = new("words", [new MeasuredFigure("rocAuc", 0.75, 0.5, 1)]);

    /// <summary>Runs before it scores.</summary>
    public Action<IReadOnlyList<ClaimAccepted>, CancellationToken> Before { get; init; } = (_, _) => { };

    public Action<Claim> BeforeMeasuring { get; init; } = _ => { };

    public int Calls { get; private set; }

    public bool IsDisposed { get; private set; }

    public IReadOnlyList<ClauseScore> Score(
        IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset scoredAt, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        Calls++;
        Before([.. claims.Select(claim => claim.Accepted)], cancellation);
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return [.. claims.Select(claim => Some.Score() with { ModelHash = hash, Risk = 0.25, ScoredAt = scoredAt, PolicyId = claim.Policy.Id, PolicyVersion = claim.Policy.Version })];
    }

    public DecisionExplanation Explain(ClaimAccepted accepted, Policy policy)
    {
        Before([accepted], CancellationToken.None);
        return new DecisionExplanation
        {
            DecisionId = $"{hash} on {accepted.ContentHash}",
            ClaimId = accepted.Claim.Key.Id,
            PolicyId = policy.Id,
            PolicyVersion = policy.Version,
            ModelHash = hash,
            Risk = 0.5,
            PValue = 0.5,
            IsFlagged = false,
            Lines = [],
            Diagnoses = [],
            Quality = Measure(accepted.Claim, policy),
            Changes = [],
            Statements = [],
        };
    }

    public ExplanationQuality Measure(Claim claim, Policy policy)
    {
        BeforeMeasuring(claim);
        return Quality;
    }

    public void Dispose() => IsDisposed = true;
}

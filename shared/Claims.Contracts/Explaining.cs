namespace Claims.Contracts;

/// <summary>Asks Scoring to explain its decision on a claim. Answered with <see cref="ClaimExplained"/>.</summary>
public sealed record ExplainClaim
{
    /// <summary>The claim as it was scored.</summary>
    public required ClaimAccepted Accepted { get; init; }

    /// <summary>The decision that is to be explained, see <see cref="ClauseScore.DecisionId"/>.</summary>
    public required string DecisionId { get; init; }
}

/// <summary>Scoring, in answer to <see cref="ExplainClaim"/>.</summary>
public sealed record ClaimExplained
{
    public required DecisionExplanation Explanation { get; init; }

    /// <summary>
    /// False where model, policy or thresholds have changed since: what is explained is how the claim would be decided now, under another decision id.
    /// </summary>
    public required bool IsSameDecision { get; init; }
}

using Claims.Contracts;

namespace Claims.Ingest.Outcomes;

/// <summary>What a submitter is told of an assessed claim: the decision and its reasons, without the attention behind it.</summary>
public sealed record ClaimOutcomeSummary
{
    public required string ClaimId { get; init; }

    /// <summary>The submitter's own number and its version, to match the answer by.</summary>
    public required string Number { get; init; }

    public required int Version { get; init; }

    /// <inheritdoc cref="Assessment.Route"/>
    public required Contracts.Route Route { get; init; }

    /// <inheritdoc cref="Assessment.Risk"/>
    public required double Risk { get; init; }

    /// <inheritdoc cref="ClauseScore.PValue"/>
    public required double PValue { get; init; }

    /// <summary>The clause model finds the claim unusual or in conflict with a clause.</summary>
    public required bool Flagged { get; init; }

    public required string DecisionId { get; init; }
    public required string PolicyId { get; init; }
    public required string PolicyVersion { get; init; }
    public required ScoredBy ScoredBy { get; init; }
    public required DateTimeOffset AssessedAt { get; init; }

    /// <summary>Strongest first.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    public required IReadOnlyList<Violation> Violations { get; init; }

    public static ClaimOutcomeSummary From(ClaimAssessed assessed) => new()
    {
        ClaimId = assessed.Accepted.Claim.Key.Id,
        Number = assessed.Accepted.Claim.Key.Number,
        Version = assessed.Accepted.Claim.Key.Version,
        Route = assessed.Assessment.Route,
        Risk = assessed.Assessment.Risk,
        PValue = assessed.Score.PValue,
        Flagged = assessed.Score.IsFlagged,
        DecisionId = assessed.Score.DecisionId,
        PolicyId = assessed.Score.PolicyId,
        PolicyVersion = assessed.Score.PolicyVersion,
        ScoredBy = assessed.Score.ScoredBy,
        AssessedAt = assessed.Assessment.AssessedAt,
        Reasons = assessed.Assessment.Reasons,
        Violations = assessed.Score.Violations,
    };
}

namespace Claims.Contracts;

/// <summary>Ingest, when a claim is valid and stored.</summary>
public sealed record ClaimAccepted
{
    public required Claim Claim { get; init; }

    /// <summary>SHA-256 (hex) over the canonical claim without its key: the same content has the same hash.</summary>
    public required string ContentHash { get; init; }

    public required string SubmissionId { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Id of an earlier claim with the same content under another number, if there is one.</summary>
    public string? SameContentAs { get; init; }
}

/// <summary>Ingest, when a claim has faults that keep it from being processed. Each fault names its place.</summary>
public sealed record ClaimRejected
{
    /// <summary>Null where the claim could not be read far enough to know its number.</summary>
    public ClaimKey? Key { get; init; }

    public required string SubmissionId { get; init; }

    /// <summary>0-based place of the claim in its submission.</summary>
    public required int Index { get; init; }

    public required IReadOnlyList<Fault> Faults { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>Scoring, for every accepted claim.</summary>
public sealed record ClaimScored
{
    public required ClaimAccepted Accepted { get; init; }
    public required ClauseScore Score { get; init; }
}

/// <summary>Scoring, for claims that a challenger model scored after the model in use had. Nothing follows from it; a challenger that is behind misses claims.</summary>
public sealed record ClaimShadowScored
{
    /// <summary><see cref="ClaimKey.Id"/></summary>
    public required string ClaimId { get; init; }

    public required string PolicyId { get; init; }
    public required string PolicyVersion { get; init; }

    /// <summary>The score that counts.</summary>
    public required ScoreSummary Champion { get; init; }

    public required ScoreSummary Challenger { get; init; }
    public required DateTimeOffset ScoredAt { get; init; }
}

/// <summary>Fraud, for every scored claim: the end of automatic processing.</summary>
public sealed record ClaimAssessed
{
    public required ClaimAccepted Accepted { get; init; }
    public required ClauseScore Score { get; init; }
    public required Assessment Assessment { get; init; }
}

/// <summary>Review and Metrics, each once its own storage holds these assessments. Ingest ends a claim when both have said so.</summary>
public sealed record AssessmentsFiled
{
    /// <summary>"review" or "metrics".</summary>
    public required string By { get; init; }

    /// <summary><see cref="ClaimKey.Id"/> of each claim.</summary>
    public required IReadOnlyList<string> ClaimIds { get; init; }
}

/// <summary>Review, when a reviewer settles a case. A fact that is added to, never changed.</summary>
public sealed record ReviewRecorded
{
    public required string VerdictId { get; init; }
    public required string ClaimId { get; init; }

    /// <summary>The decision that was judged, see <see cref="ClauseScore.DecisionId"/>.</summary>
    public required string DecisionId { get; init; }

    public required Verdict Verdict { get; init; }
    public required string Reviewer { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Clause that the reviewer says was broken, if any.</summary>
    public string? ClauseId { get; init; }

    public int? LineNumber { get; init; }

    /// <summary>In which of the rounds a claim can go through; a message that does not say so is of the first.</summary>
    public ReviewStage Stage { get; init; }

    /// <summary>
    /// The verdict that its reviewer takes back by this one, which then decides nothing either: all is as if neither had been given. Such a verdict is <see cref="Verdict.Undetermined"/>, so that who
    /// does not know of withdrawals sees no outcome in it.
    /// </summary>
    public string? Withdraws { get; init; }
}

/// <summary>Metrics, once its storage holds these verdicts. Review publishes a verdict again until it hears so.</summary>
public sealed record VerdictsFiled
{
    /// <summary><see cref="ReviewRecorded.VerdictId"/> of each verdict.</summary>
    public required IReadOnlyList<string> VerdictIds { get; init; }
}

public enum Verdict
{
    /// <summary>Nothing is wrong with the claim: the flag was false.</summary>
    Proper,

    /// <summary>The claim should not be paid as billed.</summary>
    Improper,

    /// <summary>Improper, and it looks intended.</summary>
    Fraudulent,

    /// <summary>Cannot be settled from what is there.</summary>
    Undetermined,
}

/// <summary>Rounds in which a claim is judged, the one that overrules the others last.</summary>
public enum ReviewStage
{
    Review,

    /// <summary>By another reviewer who does not know the first verdict, or who settles a dispute.</summary>
    SecondReview,

    /// <summary>Of the provider or the member against what was decided.</summary>
    Appeal,
}

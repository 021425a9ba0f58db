using Claims.Contracts;

namespace Claims.Tracking.Truths;

/// <summary>One verdict on a decision: a fact that others are added to, and that never changes.</summary>
public sealed record VerdictFact
{
    public required string Id { get; init; }
    public required ReviewStage Stage { get; init; }
    public required Verdict Verdict { get; init; }
    public required string Reviewer { get; init; }

    /// <summary>Clause that the reviewer says was broken, if any.</summary>
    public string? ClauseId { get; init; }

    /// <summary>The verdict that this one takes back, if any; both then decide nothing.</summary>
    public string? Withdraws { get; init; }

    /// <summary>When the reviewer said it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When it came to be known here.</summary>
    public required DateTimeOffset KnownAt { get; init; }
}

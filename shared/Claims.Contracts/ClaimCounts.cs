using System.Text.Json.Serialization;

namespace Claims.Contracts;

/// <summary>How many claims came and how far they are. Received = accepted + rejected + duplicate.</summary>
public sealed record ClaimCounts
{
    /// <summary>Every claim found in every submission, each time it came.</summary>
    public required long Received { get; init; }

    public required long Accepted { get; init; }
    public required long Rejected { get; init; }
    public required long Duplicate { get; init; }

    /// <summary>Submissions of which nothing could be read and that nobody has resubmitted yet.</summary>
    public required long Quarantined { get; init; }

    /// <summary>Accepted claims whose score has come back with their assessment.</summary>
    public required long Scored { get; init; }

    public required long Assessed { get; init; }

    /// <summary>Assessed, and filed by Review and Metrics.</summary>
    public required long Ended { get; init; }

    public required long Flagged { get; init; }

    /// <summary>Rejected claims by the codes of their faults; a claim with two faults counts under both.</summary>
    public required IReadOnlyDictionary<string, long> RejectedByFault { get; init; }

    /// <summary>Accepted, and not at their end yet.</summary>
    [JsonIgnore]
    public long Unfinished => Accepted - Ended;
}

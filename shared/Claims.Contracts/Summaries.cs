namespace Claims.Contracts;

/// <summary>Review, when it has made a summary of a claim's documents, or failed to: what can be measured of it, never its text.</summary>
public sealed record SummaryMeasured
{
    public required string SummaryId { get; init; }

    /// <summary><see cref="ClaimKey.Id"/></summary>
    public required string ClaimId { get; init; }

    public required SummaryOrigin Origin { get; init; }
    public required SummaryOutcome Outcome { get; init; }

    /// <summary>Share of the key concepts of the documents that are in the summary, spoken of in the same way, in [0, 1]. Null where there are none, or no summary.</summary>
    public double? ConceptRecall { get; init; }

    /// <summary>Share of its sentences that the sentences they come from bear out, in [0, 1]. Null where there is no summary.</summary>
    public double? Support { get; init; }

    public int Sentences { get; init; }

    /// <summary>Of the summary.</summary>
    public int Characters { get; init; }

    /// <summary>Of all documents.</summary>
    public long SourceCharacters { get; init; }

    public required double LatencyMilliseconds { get; init; }

    /// <summary>In the currency of the prices that are set; null where nothing is paid.</summary>
    public decimal? Cost { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>What makes summaries: ratings, recall and cost are kept for each.</summary>
/// <param name="Provider">"attention", or the name of a generative provider.</param>
/// <param name="Version">Of its model, prompt and settings.</param>
public readonly record struct SummaryOrigin(string Provider, string Version);

public enum SummaryOutcome
{
    Accepted,

    /// <summary>It said what its sources do not: it was not shown.</summary>
    Refused,

    /// <summary>The provider did not answer, or not in time.</summary>
    Unavailable,

    OverBudget,
}

/// <summary>Review, when a reviewer says how good a summary is. The latest of a reviewer on a summary counts.</summary>
public sealed record SummaryRated
{
    public required string RatingId { get; init; }
    public required string SummaryId { get; init; }
    public required string ClaimId { get; init; }
    public required SummaryOrigin Origin { get; init; }

    /// <summary>1, of no use, to 5, nothing is missing or wrong.</summary>
    public required int Score { get; init; }

    /// <summary>What was wrong with it.</summary>
    public IReadOnlyList<SummaryFlaw> Flaws { get; init; } = [];

    public required string Reviewer { get; init; }
    public required DateTimeOffset RatedAt { get; init; }
}

public enum SummaryFlaw { Missing, Wrong, Irrelevant, TooLong, Unclear }

/// <summary>Review, when a reviewer has read two summaries of the same documents side by side, not knowing who made which.</summary>
public sealed record SummariesCompared
{
    public required string ComparisonId { get; init; }
    public required string ClaimId { get; init; }
    public required SummaryOrigin First { get; init; }
    public required SummaryOrigin Second { get; init; }
    public required SummaryPreference Preferred { get; init; }
    public required string Reviewer { get; init; }
    public required DateTimeOffset ComparedAt { get; init; }
}

public enum SummaryPreference { First, Second, Neither }

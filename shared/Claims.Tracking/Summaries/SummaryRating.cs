using Claims.Contracts;

namespace Claims.Tracking.Summaries;

/// <summary>What a reviewer said of a summary.</summary>
/// <param name="RatingId">Its id.</param>
/// <param name="SummaryId">What was rated.</param>
/// <param name="ClaimId">Whose documents it is of.</param>
/// <param name="Reviewer">Who rated.</param>
/// <param name="Score">1 to 5.</param>
/// <param name="Flaws">What was wrong, each once.</param>
/// <param name="RatedAt">When.</param>
public sealed record SummaryRating(string RatingId, string SummaryId, string ClaimId, string Reviewer, int Score, IReadOnlyList<SummaryFlaw> Flaws, DateTimeOffset RatedAt)
{
    /// <summary>Those that count: the latest of each reviewer on each summary, in the order of summaries and reviewers.</summary>
    public static IReadOnlyList<SummaryRating> Standing(IEnumerable<SummaryRating> ratings) =>
    [
        .. ratings
            .GroupBy(rating => (rating.SummaryId, rating.Reviewer))
            .Select(same => same.OrderBy(rating => rating.RatedAt).ThenBy(rating => rating.RatingId, StringComparer.Ordinal).Last())
            .OrderBy(rating => rating.SummaryId, StringComparer.Ordinal)
            .ThenBy(rating => rating.Reviewer, StringComparer.Ordinal),
    ];
}

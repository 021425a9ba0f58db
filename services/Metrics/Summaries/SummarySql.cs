using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Tracking.Summaries;

namespace Claims.Metrics.Summaries;

/// <summary>Rows of summaries, ratings and comparisons, in SQL that SQLite and PostgreSQL both take. Numbers out of their range are brought into it: a wrong sender must not make figures senseless.</summary>
internal static class SummarySql
{
    public const string OfOrigin = "s.provider = @Provider AND s.version = @Version AND s.day >= @From AND s.day < @To";

    public const string Made =
        $"SELECT s.summary_id, s.claim_id, s.day, s.outcome, s.concept_recall, s.support, s.sentences, s.characters, s.latency, s.cost FROM metrics_summary s WHERE {OfOrigin}";

    public const string Ratings =
        $"SELECT r.rating_id, r.summary_id, r.claim_id, r.reviewer, r.score, r.flaws, r.rated_at FROM metrics_summary s JOIN metrics_summary_rating r ON r.summary_id = s.summary_id WHERE {OfOrigin}";

    public const string Comparisons =
        """
        SELECT comparison_id, claim_id, first_provider, first_version, second_provider, second_version, preferred, reviewer, compared_at
        FROM metrics_summary_comparison WHERE compared_at >= @From AND compared_at < @To
        """;

    public static readonly RowShape<SummaryMeasured> Summary = new RowShape<SummaryMeasured>()
        .With("summary_id", row => row.SummaryId)
        .With("claim_id", row => row.ClaimId)
        .With("provider", row => row.Origin.Provider)
        .With("version", row => row.Origin.Version)
        .With("day", row => Day(row.MadeAt).DayNumber)
        .With("outcome", row => row.Outcome.ToString())
        .With("concept_recall", row => Share(row.ConceptRecall))
        .With("support", row => Share(row.Support))
        .With("sentences", row => Math.Max(0, row.Sentences))
        .With("characters", row => Math.Max(0, row.Characters))
        .With("latency", row => Math.Max(0, row.LatencyMilliseconds))
        .With("cost", row => row.Cost is { } cost ? Math.Max(0, (double)cost) : (double?)null);

    public static readonly RowShape<SummaryRated> Rating = new RowShape<SummaryRated>()
        .With("rating_id", row => row.RatingId)
        .With("summary_id", row => row.SummaryId)
        .With("claim_id", row => row.ClaimId)
        .With("reviewer", row => row.Reviewer)
        .With("score", row => Math.Clamp(row.Score, 1, 5))
        .With("flaws", row => string.Join(' ', row.Flaws.Distinct().Order()))
        .With("rated_at", row => row.RatedAt.ToUniversalTime());

    public static readonly RowShape<SummariesCompared> Comparison = new RowShape<SummariesCompared>()
        .With("comparison_id", row => row.ComparisonId)
        .With("claim_id", row => row.ClaimId)
        .With("first_provider", row => row.First.Provider)
        .With("first_version", row => row.First.Version)
        .With("second_provider", row => row.Second.Provider)
        .With("second_version", row => row.Second.Version)
        .With("preferred", row => row.Preferred.ToString())
        .With("reviewer", row => row.Reviewer)
        .With("compared_at", row => row.ComparedAt.ToUniversalTime());

    public static readonly RowShape<(DateOnly Day, SummaryOrigin Origin, long Revision)> Revision = new RowShape<(DateOnly Day, SummaryOrigin Origin, long Revision)>()
        .With("day", row => row.Day.DayNumber)
        .With("provider", row => row.Origin.Provider)
        .With("version", row => row.Origin.Version)
        .With("revision", row => row.Revision);

    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    public static MadeSummary ReadMade(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        DateOnly.FromDayNumber(row.GetInt32(2)),
        Enum.Parse<SummaryOutcome>(row.GetString(3)),
        Number(row, 4),
        Number(row, 5),
        row.GetInt32(6),
        row.GetInt32(7),
        row.GetDouble(8),
        Number(row, 9));

    public static SummaryRating ReadRating(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetInt32(4),
        [.. row.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SummaryFlaw>)],
        Moment(row, 6));

    public static SummariesCompared ReadComparison(DbDataReader row) => new()
    {
        ComparisonId = row.GetString(0),
        ClaimId = row.GetString(1),
        First = new SummaryOrigin(row.GetString(2), row.GetString(3)),
        Second = new SummaryOrigin(row.GetString(4), row.GetString(5)),
        Preferred = Enum.Parse<SummaryPreference>(row.GetString(6)),
        Reviewer = row.GetString(7),
        ComparedAt = Moment(row, 8),
    };

    private static double? Share(double? value) => value is { } share ? Math.Clamp(share, 0, 1) : null;

    private static double? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static DateTimeOffset Moment(DbDataReader row, int column) => row.GetFieldValue<DateTimeOffset>(column);
}

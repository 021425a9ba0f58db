using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Windows;

namespace Claims.Metrics.Summaries;

/// <summary>Files what is said of summaries. In whatever order it comes, and however often, the same is kept, and the windows that it belongs to are measured again.</summary>
public sealed class SummaryFiling(Database database, SummaryRetention retention)
{
    private const string AddRevision = "ON CONFLICT (day, provider, version) DO UPDATE SET revision = metrics_summary_revision.revision + excluded.revision";

    private static readonly RowShape<string> s_summaryId = new RowShape<string>().With("summary_id", id => id);

    /// <summary>Gives how many were not held before.</summary>
    public Task<int> SummariesAsync(IEnumerable<SummaryMeasured> measured, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var rows = Ordered(measured.Where(row => retention.IsKept(row.MadeAt)), row => row.SummaryId);
            await ClaimTurns.TakeAsync(transaction, rows.Select(row => row.ClaimId));
            var added = await SummarySql.Summary.InsertAsync(
                transaction,
                "metrics_summary",
                rows,
                "ON CONFLICT (summary_id) DO NOTHING RETURNING day, provider, version",
                ReadDay);
            await ReviseAsync(transaction, added);
            return added.Count;
        },
        cancellation);

    /// <inheritdoc cref="SummariesAsync"/>
    public Task<int> RatingsAsync(IEnumerable<SummaryRated> rated, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var rows = Ordered(rated.Where(row => retention.IsKept(row.RatedAt)), row => row.RatingId);

            // Whichever of a summary and its rating is filed second sees the other, so that the window is revised.
            await ClaimTurns.TakeAsync(transaction, rows.Select(row => row.ClaimId));
            var added = await SummarySql.Rating.InsertAsync(
                transaction, "metrics_summary_rating", rows, "ON CONFLICT (rating_id) DO NOTHING RETURNING summary_id", row => row.GetString(0));
            await ReviseAsync(transaction, await s_summaryId.QueryAsync(
                transaction, "SELECT day, provider, version FROM metrics_summary WHERE summary_id = @summary_id", added, ReadDay));
            return added.Count;
        },
        cancellation);

    /// <inheritdoc cref="SummariesAsync"/>
    public Task<int> ComparisonsAsync(IEnumerable<SummariesCompared> compared, CancellationToken cancellation) => database.WriteAsync(
        async transaction => (await SummarySql.Comparison.InsertAsync(
            transaction,
            "metrics_summary_comparison",
            Ordered(compared.Where(row => retention.IsKept(row.ComparedAt)), row => row.ComparisonId),
            "ON CONFLICT (comparison_id) DO NOTHING RETURNING 1",
            _ => true)).Count,
        cancellation);

    /// <summary>Each once and in one order, so that two transactions cannot wait for each other in a circle.</summary>
    private static List<T> Ordered<T>(IEnumerable<T> rows, Func<T, string> id) => [.. rows.DistinctBy(id).OrderBy(id, StringComparer.Ordinal)];

    /// <summary>Days that are past their time are not measured again: part of them may be gone.</summary>
    private Task ReviseAsync(DbTransaction transaction, IEnumerable<(DateOnly Day, SummaryOrigin Origin)> changes) => SummarySql.Revision.InsertAsync(
        transaction,
        "metrics_summary_revision",
        [
            .. changes.Where(change => retention.IsKept(change.Day)).GroupBy(change => change).Select(change => (change.Key.Day, change.Key.Origin, change.LongCount()))
                .OrderBy(row => row.Day).ThenBy(row => row.Origin.Provider, StringComparer.Ordinal).ThenBy(row => row.Origin.Version, StringComparer.Ordinal),
        ],
        AddRevision);

    private static (DateOnly Day, SummaryOrigin Origin) ReadDay(DbDataReader row) =>
        (DateOnly.FromDayNumber(row.GetInt32(0)), new SummaryOrigin(row.GetString(1), row.GetString(2)));
}

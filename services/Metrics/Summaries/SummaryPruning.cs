using Claims.Hosting.Storage;
using Claims.Metrics.Predictions;

using Dapper;

namespace Claims.Metrics.Summaries;

/// <summary>Removes of summaries what is past its time, in transactions that are short enough to let filing pass.</summary>
public sealed class SummaryPruning(Database database, SummaryRetention retention)
{
    private const int AtOnce = 500;

    /// <summary>Removes summaries with their ratings, ratings of none that is held, and comparisons, as <see cref="SummaryRetention"/> says. Windows stay as they are.</summary>
    public async Task SummariesAsync(CancellationToken cancellation)
    {
        if (retention.KeptFrom is not { } first)
        {
            return;
        }

        var parameters = new { First = first.DayNumber, Moment = PredictionStore.Midnight(first) };

        // Before the summaries: their windows must not be measured again while some are gone.
        await SomeAsync("metrics_summary_revision", "day", "day < @First", parameters, cancellation);
        await SomeAsync("metrics_summary", "summary_id", "day < @First", parameters, cancellation);
        await SomeAsync(
            "metrics_summary_rating",
            "rating_id",
            "rated_at < @Moment AND NOT EXISTS (SELECT 1 FROM metrics_summary s WHERE s.summary_id = metrics_summary_rating.summary_id)",
            parameters,
            cancellation);
        await SomeAsync("metrics_summary_comparison", "comparison_id", "compared_at < @Moment", parameters, cancellation);
    }

    /// <summary>Removes what was measured of windows and days before one. What closed windows left behind stays: the evidence stands on it, and it tells of no claim.</summary>
    public async Task WindowsAsync(DateOnly before, CancellationToken cancellation)
    {
        var parameters = new { Before = before.DayNumber };
        await SomeAsync("metrics_summary_profile", "day", "day < @Before", parameters, cancellation);
        await SomeAsync("metrics_summary_window", "day", "day + days <= @Before", parameters, cancellation);
    }

    private async Task SomeAsync(string table, string key, string condition, object parameters, CancellationToken cancellation)
    {
        var sql = $"DELETE FROM {table} WHERE {condition} AND {key} IN (SELECT {key} FROM {table} WHERE {condition} LIMIT {AtOnce})";
        while (await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(sql, parameters, transaction), cancellation) > 0)
        {
        }
    }
}

using System.Data.Common;

using Claims.Hosting.Storage;
using Claims.Metrics.Predictions;
using Claims.Metrics.Windows;

using Dapper;

namespace Claims.Metrics.Retention;

/// <summary>Removes what is past its time, in transactions that are short enough to let filing pass.</summary>
public sealed class Pruning(Database database)
{
    private const int ClaimsAtOnce = 500;

    /// <summary>Removes predictions of days before one, with their verdicts and shadow scores, and notes whose they were. Windows stay as they are. Gives how many.</summary>
    public async Task<int> PredictionsAsync(DateOnly before, CancellationToken cancellation)
    {
        var removed = 0;
        for (var last = ClaimsAtOnce; last == ClaimsAtOnce; removed += last)
        {
            last = await database.WriteAsync(transaction => SomePredictionsAsync(transaction, before), cancellation);
        }

        return removed;
    }

    /// <summary>
    /// Removes windows and profiles of days before one, the notes of claims whose predictions were removed, and verdicts that were known before it and judge none that is held.
    /// Gives how many windows.
    /// </summary>
    public async Task<int> WindowsAsync(DateOnly before, CancellationToken cancellation)
    {
        var removed = 0;
        while (await database.ReadAsync(connection => connection.ExecuteScalarAsync<long?>("SELECT MIN(day) FROM metrics_window_group"), cancellation) is { } day && day < before.DayNumber)
        {
            removed += await database.WriteAsync(transaction => DayAsync(transaction, day), cancellation);
        }

        var moment = PredictionStore.Midnight(before);
        await SomeAsync("metrics_removed", "claim_id", "assessed_at < @moment");
        await SomeAsync("metrics_verdict", "verdict_id", "known_at < @moment AND NOT EXISTS (SELECT 1 FROM metrics_prediction p WHERE p.claim_id = metrics_verdict.claim_id)");
        return removed;

        async Task SomeAsync(string table, string key, string condition)
        {
            var sql = $"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} WHERE {condition} LIMIT {ClaimsAtOnce})";
            while (await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(sql, new { moment }, transaction), cancellation) > 0)
            {
            }
        }
    }

    private static async Task<int> SomePredictionsAsync(DbTransaction transaction, DateOnly before)
    {
        var connection = transaction.Connection!;
        var ids = (await connection.QueryAsync<string>(
            $"SELECT claim_id FROM metrics_prediction WHERE assessed_at < @Before ORDER BY assessed_at LIMIT {ClaimsAtOnce}", new { Before = PredictionStore.Midnight(before) }, transaction)).AsList();
        if (ids.Count == 0)
        {
            return 0;
        }

        await ClaimTurns.TakeAsync(transaction, ids);
        var parameters = new DynamicParameters();
        var list = parameters.AddList("id", ids);
        await connection.ExecuteAsync(
            $"""
            INSERT INTO metrics_removed (claim_id, assessed_at) SELECT claim_id, assessed_at FROM metrics_prediction WHERE claim_id IN {list} ON CONFLICT (claim_id) DO NOTHING;
            DELETE FROM metrics_verdict WHERE claim_id IN {list};
            DELETE FROM metrics_shadow WHERE claim_id IN {list};
            DELETE FROM metrics_explanation WHERE claim_id IN {list};
            DELETE FROM metrics_prediction WHERE claim_id IN {list}
            """,
            parameters,
            transaction);
        return ids.Count;
    }

    private static async Task<int> DayAsync(DbTransaction transaction, long day)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync("DELETE FROM metrics_window_group WHERE day = @day", new { day }, transaction);
        await connection.ExecuteAsync("DELETE FROM metrics_drift WHERE day = @day", new { day }, transaction);
        await connection.ExecuteAsync("DELETE FROM metrics_faithfulness WHERE day <= @day", new { day }, transaction);
        await connection.ExecuteAsync("DELETE FROM metrics_explanation WHERE day <= @day", new { day }, transaction);
        return await connection.ExecuteAsync("DELETE FROM metrics_window WHERE day = @day", new { day }, transaction);
    }
}

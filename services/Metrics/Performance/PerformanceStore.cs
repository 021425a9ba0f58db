using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Verdicts;
using Claims.Metrics.Windows;

using Dapper;

namespace Claims.Metrics.Performance;

/// <summary>Counts predictions and verdicts in storage.</summary>
internal sealed class PerformanceStore(Database database, WindowStore windows)
{
    /// <summary>The latest verdict on each decision that was not taken back: by when it was recorded, then by when it came to be known.</summary>
    private const string Latest =
        """
        SELECT claim_id, decision_id, verdict,
               ROW_NUMBER() OVER (PARTITION BY claim_id, decision_id ORDER BY recorded_at DESC, known_at DESC, verdict_id DESC) AS age
        FROM metrics_verdict
        WHERE withdraws IS NULL
          AND NOT EXISTS (SELECT 1 FROM metrics_verdict w WHERE w.claim_id = metrics_verdict.claim_id AND w.withdraws = metrics_verdict.verdict_id)
        """;

    /// <summary>From windows where the query is of whole days and one segment, else from the predictions and verdicts that are held.</summary>
    public async Task<IReadOnlyList<JudgedClaims>> JudgedAsync(PerformanceQuery query, CancellationToken cancellation) => query.ToWindows() is { } windowed
        ? JudgedClaims.Of(await windows.ReadAsync(windowed, cancellation))
        : JudgedClaims.Of(await JudgedRowsAsync(query, cancellation));

    private async Task<List<JudgedRow>> JudgedRowsAsync(PerformanceQuery query, CancellationToken cancellation)
    {
        List<string> conditions = ["p.claim_id = v.claim_id AND p.decision_id = v.decision_id"];
        Add(query.From, "p.assessed_at >= @From");
        Add(query.To, "p.assessed_at < @To");
        Add(query.Kind, "p.kind = @Kind");
        Add(query.Policy, "p.policy_id = @Policy");
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<JudgedRow>(
                $"""
                SELECT {StoredVerdict.Columns},
                       (p.is_flagged OR p.route = '{nameof(Contracts.Route.Review)}') AS IsPredicted, p.audit_probability AS ReviewProbability
                FROM metrics_prediction p JOIN metrics_verdict v ON {string.Join(" AND ", conditions)}
                """,
                new { From = query.From ?? default, To = query.To ?? default, Kind = query.Kind?.ToString(), query.Policy }),
            cancellation);
        return rows.AsList();

        void Add(object? value, string condition)
        {
            if (value is not null)
            {
                conditions.Add(condition);
            }
        }
    }

    public async Task<MetricsCounts> CountAsync(CancellationToken cancellation) => await database.ReadAsync(
        async connection => new MetricsCounts(
            await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM metrics_prediction"),
            await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM metrics_prediction WHERE is_flagged"),
            Named<Contracts.Route>(await connection.QueryAsync<(string, long)>("SELECT route, COUNT(*) FROM metrics_prediction GROUP BY route")),
            Named<ScoredBy>(await connection.QueryAsync<(string, long)>("SELECT scored_by, COUNT(*) FROM metrics_prediction GROUP BY scored_by")),
            Named<Verdict>(await connection.QueryAsync<(string, long)>($"SELECT verdict, COUNT(*) FROM ({Latest}) v WHERE age = 1 GROUP BY verdict")),
            await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM metrics_verdict WHERE is_late")),
        cancellation);

    /// <summary>Every name of the enum with its count, in the spelling of the contracts; 0 where there is none.</summary>
    private static Dictionary<string, long> Named<T>(IEnumerable<(string Name, long Count)> rows)
        where T : struct, Enum
    {
        var counts = rows.ToDictionary(row => row.Name, row => row.Count, StringComparer.Ordinal);
        return Enum.GetNames<T>().ToDictionary(name => char.ToLowerInvariant(name[0]) + name[1..], name => counts.GetValueOrDefault(name));
    }
}

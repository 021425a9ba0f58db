using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

using Dapper;

namespace Claims.Metrics.Windows;

/// <summary>Answers from windows: the time it takes grows with days and segments, not with claims.</summary>
public sealed class WindowStore(Database database)
{
    /// <summary>All days of a query in one window.</summary>
    public async Task<Window> ReadAsync(WindowQuery query, CancellationToken cancellation)
    {
        var sum = new Window();
        foreach (var (_, window) in await DaysAsync(query, cancellation))
        {
            sum.Merge(window);
        }

        return sum;
    }

    /// <summary>Each day that has claims, in order.</summary>
    public Task<IReadOnlyList<(DateOnly Day, Window Window)>> DaysAsync(WindowQuery query, CancellationToken cancellation) => SumAsync(
        $"SELECT day, counts FROM metrics_window WHERE subject = @Subject AND kind = @Kind AND value = @Value AND day >= @From AND day < @To {query.ModelCondition} ORDER BY day",
        query,
        row => DateOnly.FromDayNumber(row.GetInt32(0)),
        cancellation);

    /// <summary>Each value of the segment's kind with all days of a query in one window, in the order of values; the query's own value does not matter.</summary>
    public Task<IReadOnlyList<(string Value, Window Window)>> ValuesAsync(WindowQuery query, CancellationToken cancellation) => SumAsync(
        $"SELECT value, counts FROM metrics_window WHERE subject = @Subject AND kind = @Kind AND day >= @From AND day < @To {query.ModelCondition} ORDER BY value",
        query,
        row => row.GetString(0),
        cancellation);

    /// <summary>What there are windows of.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Day after the last.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<WindowSize>> SizesAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<(string Subject, string Model, string Kind, string Value, long Claims, long Judged)>(
                """
                SELECT subject, model, kind, value, CAST(SUM(claims) AS BIGINT), CAST(SUM(judged) AS BIGINT)
                FROM metrics_window WHERE day >= @From AND day < @To GROUP BY subject, model, kind, value ORDER BY subject, model, kind, value
                """,
                new { From = from.DayNumber, To = to.DayNumber }),
            cancellation);
        return [.. rows.Select(row => new WindowSize(Enum.Parse<PerformanceSubject>(row.Subject), row.Model, new Segment(row.Kind, row.Value), row.Claims, row.Judged))];
    }

    /// <summary>Rows of one key follow each other: their windows are added up.</summary>
    private Task<IReadOnlyList<(TKey Key, Window Window)>> SumAsync<TKey>(string sql, WindowQuery query, Func<DbDataReader, TKey> key, CancellationToken cancellation)
        where TKey : IEquatable<TKey> => database.ReadAsync<IReadOnlyList<(TKey, Window)>>(
        async connection =>
        {
            var sums = new List<(TKey Key, Window Window)>();
            await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(sql, query.Parameters, cancellationToken: cancellation));
            while (await reader.ReadAsync(cancellation))
            {
                var window = Window.FromBytes(reader.GetFieldValue<byte[]>(1));
                if (sums.Count > 0 && sums[^1].Key.Equals(key(reader)))
                {
                    sums[^1].Window.Merge(window);
                }
                else
                {
                    sums.Add((key(reader), window));
                }
            }

            return sums;
        },
        cancellation);
}

using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Predictions;
using Claims.Tracking.Summaries;
using Claims.Tracking.Windows;

using Dapper;

namespace Claims.Metrics.Summaries;

/// <summary>What was filed of summaries.</summary>
public sealed class SummaryStore(Database database)
{
    /// <summary>An origin's summaries of some days, with the ratings of them that count.</summary>
    public Task<SummaryWindow> WindowAsync(SummaryOrigin origin, WindowSpan span, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var parameters = new { origin.Provider, origin.Version, From = span.From.DayNumber, To = span.To.DayNumber };
            var made = await ReadAsync(connection, SummarySql.Made, parameters, SummarySql.ReadMade, cancellation);
            return SummaryWindow.Of(made, await ReadAsync(connection, SummarySql.Ratings, parameters, SummarySql.ReadRating, cancellation));
        },
        cancellation);

    /// <summary>Comparisons that were made in some days.</summary>
    /// <param name="from">First day, in UTC.</param>
    /// <param name="to">Day after the last.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<SummaryComparison>> ComparisonsAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            connection => ReadAsync(
                connection, SummarySql.Comparisons, new { From = PredictionStore.Midnight(from), To = PredictionStore.Midnight(to) }, SummarySql.ReadComparison, cancellation),
            cancellation);
        return rows.ConvertAll(SummaryComparison.Of);
    }

    private static async Task<List<T>> ReadAsync<T>(DbConnection connection, string sql, object parameters, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellation));
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}

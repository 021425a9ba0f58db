using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Verdicts;
using Claims.Metrics.Windows;
using Claims.Testing;
using Claims.Tracking.Segments;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Tests;

/// <summary>The tables of the service in a database of their own, without the bus.</summary>
internal sealed class MetricsDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-metrics");

    private MetricsDatabase(string? postgres, MetricsOptions options)
    {
        var storage = Options.Create(new StorageOptions { DataDirectory = _folder.FullName, Database = postgres });
        Database = postgres is null ? new SqliteDatabase(storage) : new PostgresDatabase(storage);
        Filing = new Filing(Database, Options.Create(options));
    }

    public Database Database { get; }

    public Filing Filing { get; }

    public WindowStore Windows => new(Database);

    public static async Task<MetricsDatabase> NewAsync(bool postgres = false, MetricsOptions? options = null)
    {
        var made = new MetricsDatabase(postgres ? await TestServers.NewDatabaseAsync() : null, options ?? new MetricsOptions());
        await made.Database.MigrateAsync("metrics", new MetricsModule().Migrations, TestContext.Current.CancellationToken);
        return made;
    }

    public Task PredictAsync(params IReadOnlyList<ClaimAssessed> assessed) => PredictAsync(Some.Moment, assessed);

    public Task PredictAsync(DateTimeOffset recordedAt, params IReadOnlyList<ClaimAssessed> assessed) =>
        Filing.PredictionsAsync(assessed, recordedAt, TestContext.Current.CancellationToken);

    public Task JudgeAsync(params IReadOnlyList<ReviewRecorded> verdicts) => JudgeAsync(Some.Moment.AddDays(30), verdicts);

    public Task JudgeAsync(DateTimeOffset knownAt, params IReadOnlyList<ReviewRecorded> verdicts) =>
        Filing.VerdictsAsync([.. verdicts.Select(verdict => VerdictRow.Of(verdict, knownAt))], TestContext.Current.CancellationToken);

    /// <summary>The bytes of every window of models whose hash begins so.</summary>
    public async Task<Dictionary<WindowKey, byte[]>> BytesAsync(string models)
    {
        var rows = await Database.ReadAsync(connection => connection.QueryAsync<(long Day, string Subject, string Model, string Kind, string Value, byte[] Counts)>(
            "SELECT day, subject, model, kind, value, counts FROM metrics_window WHERE model LIKE @models", new { models = models + "%" }));
        return rows.ToDictionary(
            row => new WindowKey(DateOnly.FromDayNumber((int)row.Day), Enum.Parse<PerformanceSubject>(row.Subject), row.Model, new Segment(row.Kind, row.Value)), row => row.Counts);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is IAsyncDisposable server)
        {
            await server.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Performance;
using Claims.Metrics.Windows;
using Claims.Testing;
using Claims.Tracking.Segments;

using Dapper;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Claims.Metrics.Tests;

public sealed class MigrationsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_first_version_filed_is_kept_and_counted(bool postgres)
    {
        var folder = Directory.CreateTempSubdirectory("claims-migrations");
        var server = postgres ? await TestServers.NewDatabaseAsync() : null;
        var options = Options.Create(new StorageOptions { DataDirectory = folder.FullName, Database = server });
        Database database = postgres ? new PostgresDatabase(options) : new SqliteDatabase(options);
        await database.MigrateAsync("metrics", [.. new MetricsModule().Migrations.Take(1)], TestContext.Current.CancellationToken);
        await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO metrics_prediction (claim_id, decision_id, model_hash, policy_id, policy_version, scored_by, kind, risk, p_value, is_flagged, route, audit_probability, labels,
                                            scored_at, assessed_at, recorded_at)
            VALUES ('c', 'd', 'm', 'p', '1', 'Attention', 'Dental', 0.5, 0.5, TRUE, 'Review', 1, '{"region":"west"}', @at, @at, @at);
            INSERT INTO metrics_verdict (verdict_id, claim_id, decision_id, verdict, reviewer, recorded_at, known_at) VALUES ('v', 'c', 'd', 'Fraudulent', 'r', @at, @at)
            """,
            new { at = Some.Moment },
            transaction));

        await using var metrics = await RunningServices.StartAsync([new MetricsModule()], folder, server);
        await Eventually.BecomesAsync(0, () => metrics.CountAsync("SELECT COUNT(*) FROM metrics_prediction WHERE segments IS NULL"));

        var day = DateOnly.FromDateTime(Some.Moment.UtcDateTime);
        var west = await metrics.Services.GetRequiredService<WindowStore>().ReadAsync(
            new WindowQuery(day, day.AddDays(1), PerformanceSubject.Assessment, new Segment(SegmentKind.Label("region"), "west")), TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (west.Counts.Claims, west.Counts.Judged));
        Assert.Equal(1, (await metrics.GetAsync<PerformanceReport>("/metrics/performance?kind=dental")).Naive.TruePositives);
    }
}

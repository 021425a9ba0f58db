using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Measuring;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Metrics.Tests.Telemetry;

[Collection("what watches every meter of the process")]
public sealed class RefreshMetersTests
{
    [Fact]
    public async Task What_storage_holds_reaches_a_collector()
    {
        var data = Directory.CreateTempSubdirectory("claims-telemetry");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await using (var before = await RunningServices.StartAsync([new MetricsModule()], data))
        {
            await before.Services.GetRequiredService<Database>().WriteAsync(transaction => MeasuredStore.SaveAsync(transaction, MeasuredOn(today.AddDays(-7))));
        }

        await using var collector = await Collector.StartAsync();
        await using (await RunningServices.StartAsync([new MetricsModule()], data, null, $"--Telemetry:OtlpEndpoint={collector.Address}", "--Telemetry:ExportSeconds=1"))
        {
            await Eventually.BecomesAsync(true, () => Task.FromResult(collector.Holds("claims.performance.recall") && collector.Holds("a-model-of-x")));
        }

        Assert.True(collector.Holds("claims.alerts.active"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        data.Delete(recursive: true);
    }

    private static PerformanceMeasured MeasuredOn(DateOnly day) => new()
    {
        Window = new MeasuredWindow { From = day, Days = 7, Subject = PerformanceSubject.Assessment, ModelHash = "a-model-of-xyz", SegmentKind = "all", SegmentValue = "" },
        MeasuredAt = Some.Moment,
        Claims = 100,
        Judged = 10,
        Naive = new MeasuredFigures(0, 0, []),
        Weighted = new MeasuredFigures(10, 10, [new MeasuredFigure("recall", 0.5, 0.4, 0.6)]),
    };
}

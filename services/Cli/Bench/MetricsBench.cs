using System.Globalization;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics;
using Claims.Metrics.Windows;
using Claims.Tracking.Estimation;
using Claims.Tracking.Figures;
using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

using Dapper;

namespace Claims.Cli.Bench;

/// <summary>
/// How long questions about a month of predictions take. The windows are filled by the service's own code, in larger batches than those of a stream; rows of single predictions, which
/// these questions do not read, are left out.
/// </summary>
internal sealed class MetricsBench(Database database, StateSize state, TextWriter output)
{
    private const int BatchSize = 50_000;
    private const int Repeats = 5;

    private static readonly Costs Prices = new(Review: 25, MissedShare: 1);

    private readonly SegmentBound _bound = new(new MetricsOptions().SegmentValues, new MetricsOptions().LabelNames);

    public async Task RunAsync(BenchPredictions predictions, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        foreach (var batch in predictions.Generate().Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var changes = new WindowChanges();
            foreach (var (prediction, facts) in batch)
            {
                changes.Add(prediction, facts);
            }

            await database.WriteAsync(transaction => WindowLedger.ApplyAsync(transaction, changes, _bound), cancellation);
        }

        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        await state.SettleAsync();
        Line($"predictions={predictions.Count} judged={predictions.Judged} seconds={seconds:0} predictions/s={predictions.Count / seconds:0}");
        var (rows, bytes) = await database.ReadAsync(
            connection => connection.QuerySingleAsync<(long Rows, long Bytes)>("SELECT COUNT(*), CAST(SUM(LENGTH(counts)) AS BIGINT) FROM metrics_window"), cancellation);
        Line($"windows: {rows:N0} of {bytes / (double)rows:N0} bytes; state: {await state.BytesAsync() / 1e6:N1} MB");
        await AskAsync(cancellation);
    }

    private async Task AskAsync(CancellationToken cancellation)
    {
        var store = new WindowStore(database);
        var month = new WindowQuery(BenchPredictions.First, BenchPredictions.First.AddDays(BenchPredictions.Days), PerformanceSubject.Assessment, Segment.All);
        await TimeAsync("all claims", async () => (await store.ReadAsync(month, cancellation)).Counts.Claims);
        await TimeAsync("all claims, day by day", async () => (await store.DaysAsync(month, cancellation)).Sum(day => day.Window.Counts.Claims));
        await TimeAsync("all claims, every measure with its interval, weighted", async () => WindowFigures.Of((await store.ReadAsync(month, cancellation)).Counts, Basis.Weighted, Prices).Claims);
        await TimeAsync("all claims, every measure estimated with its band", async () => PerformanceEstimate.Of((await store.ReadAsync(month, cancellation)).Counts, Recalibration.None, Prices).Claims);
        foreach (var kind in new[] { SegmentKind.Specialty, SegmentKind.Clause })
        {
            var values = await store.ValuesAsync(month with { Segment = new Segment(kind, "") }, cancellation);
            await TimeAsync($"one {kind}", async () => (await store.ReadAsync(month with { Segment = new Segment(kind, values[0].Value) }, cancellation)).Counts.Claims);
            await TimeAsync($"each of {values.Count} values of {kind}", async () => (await store.ValuesAsync(month with { Segment = new Segment(kind, "") }, cancellation)).Sum(value => value.Window.Counts.Claims));
        }

        await TimeAsync("what there are windows of", async () => (await store.SizesAsync(month.From, month.To, cancellation)).Count);
    }

    /// <summary>Time as it passes, which others on the machine lengthen, and the processor time that the answer takes.</summary>
    private async Task TimeAsync(string question, Func<Task<long>> ask)
    {
        var asked = new List<(double Passed, double Processor)>();
        var found = 0L;
        for (var i = 0; i < Repeats; i++)
        {
            var (started, processor) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            found = await ask();
            asked.Add((TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds));
        }

        var again = asked.Skip(1).ToList();
        Line($"{question}: first {asked[0].Passed:0} ms, then {again.Min(time => time.Passed):0} to {again.Max(time => time.Passed):0} ms, of the processor {again.Min(time => time.Processor):0} ms ({found:N0})");
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

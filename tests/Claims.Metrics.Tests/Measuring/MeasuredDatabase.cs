using System.Globalization;

using Claims.Contracts;
using Claims.Metrics.Alerts;
using Claims.Metrics.Baselines;
using Claims.Metrics.Drift;
using Claims.Metrics.Faithfulness;
using Claims.Metrics.Measuring;
using Claims.Metrics.Summaries;
using Claims.Metrics.Webhooks;
using Claims.Metrics.Windows;
using Claims.Tracking.Baselines;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Metrics.Tests.Measuring;

/// <summary>A database whose windows are measured on days of the test's choice.</summary>
internal sealed class MeasuredDatabase : IAsyncDisposable
{
    private readonly MetricsDatabase _metrics;
    private readonly ServiceProvider _services;
    private readonly SetClock _clock = new();

    private MeasuredDatabase(MetricsDatabase metrics, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        _metrics = metrics;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).AddLogging().AddSingleton<TimeProvider>(_clock).AddSingleton(metrics.Database);
        services.AddSingleton<WindowStore>().AddSingleton<DriftStore>().AddSingleton<IBaselineStore, BaselineStore>().AddSingleton<FaithfulnessStore>();
        services.AddWebhooks();
        services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section);
        services.AddMeasuring();
        services.AddSummaries();
        _services = services.BuildServiceProvider();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="fewestClaims">Of a segment that is measured by itself.</param>
    public static async Task<MeasuredDatabase> NewAsync(long fewestClaims = 1_000_000) =>
        new(await MetricsDatabase.NewAsync(), [new("Metrics:Measuring:FewestClaims", fewestClaims.ToString(CultureInfo.InvariantCulture))]);

    public static async Task<MeasuredDatabase> NewAsync(bool postgres, params IReadOnlyList<(string Name, string Value)> settings) =>
        new(await MetricsDatabase.NewAsync(postgres), settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Sets the clock.</summary>
    public void Reach(DateOnly day) => _clock.Now = new DateTimeOffset(day, new TimeOnly(3, 0), TimeSpan.Zero);

    public async Task FileAsync(MeasuredStream stream)
    {
        await _metrics.PredictAsync(stream.Predictions);
        await _metrics.JudgeAsync(stream.Verdicts);
    }

    public Task SayAsync(BaselineFact fact) => _services.GetRequiredService<IBaselineStore>().AddAsync(fact, within: null, Cancellation);

    /// <summary>One round on a day; gives how many windows were measured.</summary>
    public async Task<int> MeasureAsync(DateOnly day)
    {
        Reach(day);
        var pending = await Get<StampStore>().PendingAsync(new MeasuringOptions(), day, Cancellation);
        foreach (var window in pending)
        {
            await (window.Tracked.Subject == PerformanceSubject.Summaries ? Get<MeasureSummaries>().RunAsync(window, Cancellation) : Get<MeasureWindow>().RunAsync(window, Cancellation));
        }

        return pending.Count;
    }

    /// <summary>Measured windows of a kind of segment, in order of time; null for all kinds.</summary>
    public Task<IReadOnlyList<PerformanceMeasured>> WindowsAsync(string? segmentKind = "all") => _services.GetRequiredService<MeasuredStore>()
        .FindAsync(new MeasuredQuery(DateOnly.MinValue, DateOnly.MaxValue) { SegmentKind = segmentKind }, Cancellation);

    public Task<IReadOnlyList<Alert>> AlertsAsync() => _services.GetRequiredService<AlertLedger>().HeldAsync(Cancellation);

    public async Task<IReadOnlyList<object>> SaidAsync() => [.. (await _services.GetRequiredService<AlertLedger>().UnpublishedAsync(Cancellation)).Select(item => item.Event)];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _metrics.DisposeAsync();
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

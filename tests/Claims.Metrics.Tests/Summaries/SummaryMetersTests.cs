using System.Diagnostics.Metrics;

using Claims.Contracts;
using Claims.Metrics.Summaries;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Metrics.Tests.Summaries;

[Collection("what watches every meter of the process")]
public sealed class SummaryMetersTests
{
    [Fact]
    public void Gauges_show_the_latest_window_of_the_latest_origins()
    {
        using var services = new ServiceCollection().AddMetrics().AddSingleton<SummaryMeters>().BuildServiceProvider();
        services.GetRequiredService<SummaryMeters>().Show([.. Enumerable.Range(0, 6).Select(week => Window(week, $"{week}", 1)), Window(6, "5", 4)]);
        var seen = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, watching) =>
            {
                if (instrument.Meter.Scope == services.GetRequiredService<IMeterFactory>())
                {
                    watching.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Add($"{instrument.Name} {tags[0].Value} {tags[1].Value} {value}"));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Add($"{instrument.Name} {tags[1].Value} {value}"));
        listener.Start();

        listener.RecordObservableInstruments();

        Assert.Equal(
            [
                "claims.summaries.asked 2 10", "claims.summaries.asked 3 10", "claims.summaries.asked 4 10", "claims.summaries.asked 5 10",
                "claims.summaries.rating attention 2 1", "claims.summaries.rating attention 3 1", "claims.summaries.rating attention 4 1", "claims.summaries.rating attention 5 4",
            ],
            seen.Order(StringComparer.Ordinal));
    }

    private static MeasuredSummaries Window(int week, string version, double rating) => new()
    {
        Origin = new SummaryOrigin("attention", version),
        From = Summarised.Start.AddDays(7 * week),
        Days = 7,
        MeasuredAt = Some.Moment,
        Asked = 10,
        Outcomes = [],
        Figures = [new SummaryFigure("rating", rating, null, null, 3, 1)],
    };
}

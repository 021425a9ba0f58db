using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Alerts;
using Claims.Metrics.Webhooks;
using Claims.Metrics.Windows;
using Claims.Tracking.Alerts;
using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Measuring;

/// <summary>Measures one tumbling window of a model, all claims and each segment with enough of them, and stores what it found.</summary>
internal sealed class MeasureWindow(
    Database database,
    WindowStore windows,
    MeasuredStore measured,
    Closing closing,
    ModelStanding standing,
    AlertLedger alerts,
    WebhookOutbox webhooks,
    TimeProvider clock,
    IOptions<MeasuringOptions> options)
{
    public async Task<IReadOnlyList<PerformanceMeasured>> RunAsync(PendingWindow window, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var segments = await SegmentsAsync(window, cancellation);
        var isClosing = window.IsToClose(today, options.Value.MaturityDays);
        if (isClosing)
        {
            await closing.RunAsync(window, segments, cancellation);
        }

        var surroundings = await standing.OfAsync(window.Tracked, window.Span, now, cancellation);
        var before = (await measured.FindAsync(QueryOf(window), cancellation)).ToDictionary(item => new Segment(item.Window.SegmentKind, item.Window.SegmentValue), item => item.Estimate);
        var found = segments
            .Select(item => Measurement.Of(window.Tracked, window.Span, item.Segment, item.Window, surroundings, window.WasEnded ? before.GetValueOrDefault(item.Segment) : null))
            .ToList();
        await database.WriteAsync(
            async transaction =>
            {
                foreach (var item in found)
                {
                    await MeasuredStore.SaveAsync(transaction, item);
                }

                if (webhooks.Wants(nameof(PerformanceMeasured)))
                {
                    await webhooks.AddAsync(transaction, found.ConvertAll(WebhookEvent.Of));
                }

                await alerts.ObserveAsync(transaction, [.. Observations(window, found, today, isClosing || window.IsClosed)], now);
                await StampStore.NoteAsync(transaction, window, new WindowStamp(window.Stamp, window.IsEnded(today), window.IsClosed || isClosing));
            },
            cancellation);
        return found;
    }

    private static IEnumerable<Observation> Observations(PendingWindow window, List<PerformanceMeasured> found, DateOnly today, bool isClosed) =>
    [
        .. window.IsEnded(today) ? found.SelectMany(AlertObservations.AtEnd) : [],
        .. isClosed ? found.SelectMany(AlertObservations.AtClose) : [],
    ];

    private async Task<IReadOnlyList<SegmentWindow>> SegmentsAsync(PendingWindow window, CancellationToken cancellation)
    {
        var sizes = await windows.SizesAsync(window.Span.From, window.Span.To, cancellation);
        var found = new List<SegmentWindow>();
        foreach (var size in sizes.Where(size => size.Subject == window.Tracked.Subject && size.Model == window.Tracked.Model))
        {
            if (size.Segment == Segment.All || size.Claims >= options.Value.FewestClaims)
            {
                var query = new WindowQuery(window.Span.From, window.Span.To, size.Subject, size.Segment, size.Model);
                found.Add(new SegmentWindow(size.Segment, await windows.ReadAsync(query, cancellation)));
            }
        }

        return found;
    }

    private static MeasuredQuery QueryOf(PendingWindow window) => new(window.Span.From, window.Span.From.AddDays(1))
    {
        Subject = window.Tracked.Subject, Model = window.Tracked.Model, Days = window.Span.Days,
    };
}

/// <param name="Segment">Which claims.</param>
/// <param name="Window">What was counted of them.</param>
internal sealed record SegmentWindow(Segment Segment, Window Window);

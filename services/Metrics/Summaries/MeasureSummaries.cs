using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Alerts;
using Claims.Metrics.Measuring;
using Claims.Tracking.Summaries;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Summaries;

/// <summary>Measures one tumbling window of an origin's summaries, holds it against the baseline once its ratings have had their time to come, and stores what it found.</summary>
internal sealed class MeasureSummaries(
    Database database,
    SummaryStore summaries,
    FindSummaryStanding standings,
    SummaryDrift drift,
    AlertLedger alerts,
    TimeProvider clock,
    IOptions<MeasuringOptions> measuring,
    IOptions<SummaryOptions> options)
{
    public async Task RunAsync(PendingWindow window, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var origin = OriginName.Parse(window.Tracked.Model);
        var counted = await summaries.WindowAsync(origin, window.Span, cancellation);
        var standing = await standings.OfAsync(origin, window.Span.From, cancellation);
        var isClosing = window.IsToClose(today, measuring.Value.MaturityDays);
        var closed = isClosing ? new ClosedSummaries(window.Span.From, Test.Figures(counted), Test.Bet(standing.Baseline, counted)) : null;
        var found = Measured(origin, window, counted, closed is null ? standing : standing.With(closed), now) with
        {
            Drift = await drift.OfAsync(standing.Against, window.Span, counted, cancellation),
        };
        await database.WriteAsync(
            async transaction =>
            {
                await SummaryDrift.SaveAsync(transaction, origin, counted);
                if (closed is not null)
                {
                    await SummaryWindowStore.CloseAsync(transaction, origin, window.Span.Days, closed);
                }

                await SummaryWindowStore.SaveAsync(transaction, found);
                await alerts.ObserveAsync(
                    transaction,
                    [.. window.IsEnded(today) ? SummaryObservations.AtEnd(found) : [], .. isClosing || window.IsClosed ? SummaryObservations.AtClose(found) : []],
                    now);
                await StampStore.NoteAsync(transaction, window, new WindowStamp(window.Stamp, window.IsEnded(today), window.IsClosed || isClosing));
            },
            cancellation);
    }

    private SummaryTest Test => new(measuring.Value.FalseAlarmBudget, measuring.Value.Tolerance, options.Value.BaselineSummaries, options.Value.BaselineRatings);

    private MeasuredSummaries Measured(SummaryOrigin origin, PendingWindow window, SummaryWindow counted, SummaryStanding standing, DateTimeOffset now) => new()
    {
        Origin = origin,
        From = window.Span.From,
        Days = window.Span.Days,
        MeasuredAt = now,
        Asked = counted.Made.Count,
        Outcomes = counted.Outcomes(),
        Figures = counted.Figures(),
        Flaws = counted.Flaws(),
        Baseline = standing.Baseline.Count == 0 ? null : new SummaryBaseline(
            standing.Against,
            [.. standing.Baseline.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => new MeasuredFigure(item.Key, item.Value.Value, item.Value.Low, item.Value.High))]),
        Degradations = standing.Degradations(Test),
    };
}

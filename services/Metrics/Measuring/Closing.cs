using System.Data.Common;

using Claims.Hosting.Storage;
using Claims.Metrics.Baselines;
using Claims.Tracking.Baselines;
using Claims.Tracking.Figures;
using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Measuring;

/// <summary>
/// Holds a window against its model's baseline, once, when its verdicts have had their time to come. A model that came without figures, or with those of some measures
/// only, gets the others of its first windows; these are not held against themselves.
/// </summary>
internal sealed class Closing(Database database, IBaselineStore baselines, ClosedWindows closed, TimeProvider clock, IOptions<MeasuringOptions> options)
{
    public async Task RunAsync(PendingWindow window, IReadOnlyList<SegmentWindow> segments, CancellationToken cancellation)
    {
        var facts = await baselines.FactsAsync(window.Tracked.Subject, window.Tracked.Model, cancellation);
        var baseline = BaselineFigures.InForce(window.Tracked.Model, facts);

        // A model's own figures may be of some measures only; an operator's are of all.
        var first = facts.Any(fact => fact.Source != BaselineSource.Model) ? null : await FirstWindowsAsync(window, segments, cancellation);
        await database.WriteAsync(
            async transaction =>
            {
                if (baseline is not null)
                {
                    await BetAsync(transaction, window, segments, baseline);
                }

                if (first is not null)
                {
                    await baselines.AddAsync(BaselineFigures.Fact(window.Tracked.Subject, first, clock.GetUtcNow()), transaction, cancellation);
                }

                // In the same transaction, so that a window is never bet on twice; the stamp is no window's, so that it is still measured.
                await StampStore.NoteAsync(transaction, window, new WindowStamp(Stamp: 0, window.WasEnded, Closed: true));
            },
            cancellation);
    }

    private async Task BetAsync(DbTransaction transaction, PendingWindow window, IReadOnlyList<SegmentWindow> segments, Baseline baseline)
    {
        foreach (var (segment, counted) in segments)
        {
            await BetStore.AddAsync(transaction, window.Tracked, window.Span, segment, options.Value.Test.Bet(baseline, counted.Counts));
        }
    }

    /// <summary>The baseline that this window and those closed before give together; null while they hold too few outcomes.</summary>
    private async Task<Baseline?> FirstWindowsAsync(PendingWindow window, IReadOnlyList<SegmentWindow> segments, CancellationToken cancellation)
    {
        var merged = new WindowCounts();
        foreach (var earlier in await closed.OfAsync(window.Tracked, window.Span.From, cancellation))
        {
            merged.Merge(earlier.Counts);
        }

        merged.Merge(segments.Single(item => item.Segment == Segment.All).Window.Counts);
        var figures = WindowFigures.Of(merged, Basis.Weighted, options.Value.Costs);
        return figures.EffectiveClaims < options.Value.BaselineClaims
            ? null
            : Baseline.Of(window.Tracked.Model, BaselineSource.FirstWindows, figures);
    }
}

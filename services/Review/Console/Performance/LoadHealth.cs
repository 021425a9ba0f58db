using Claims.Contracts;
using Claims.Review.Console.Peers;
using Claims.Tracking.Reporting;
using Claims.Tracking.Segments;

namespace Claims.Review.Console.Performance;

/// <summary>Gathers from Metrics and Scoring what the page on model health shows; what does not answer is missing and named.</summary>
public sealed class LoadHealth(MetricsClient metrics, ScoringClient scoring, TimeProvider clock)
{
    /// <summary>Days of windows that are measured up to now where none says how long its own are.</summary>
    private const int UsualDays = 7;

    public async Task<HealthView> RunAsync(ViewRequest request, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var first = today.AddDays(1 - request.Period);
        var (sizes, alerts, inUse) = (metrics.SegmentsAsync(cancellation), metrics.AlertsAsync(cancellation), scoring.ModelAsync(cancellation));
        var (summaries, compared) = (metrics.SummariesAsync(first, today.AddDays(1), cancellation), metrics.ComparedSummariesAsync(first, today.AddDays(1), cancellation));
        await Task.WhenAll(sizes, alerts, inUse, summaries, compared);
        var known = (await sizes).ValueOrDefault ?? [];
        var models = ModelChoices.Models(known, request.Subject, (await inUse).ValueOrDefault?.ModelHash);
        var model = request.Model ?? (models.Count > 0 ? models[0] : null);
        var view = new HealthView
        {
            Request = request,
            Model = model,
            Models = models,
            Segments = ModelChoices.Segments(known, request.Subject, model),
            Alerts = (await alerts).ValueOrDefault ?? [],
            Summaries = (await summaries).ValueOrDefault ?? [],
            ComparedSummaries = (await compared).ValueOrDefault ?? [],
            Days = (first, today),
            Troubles = Troubles((await sizes).Trouble, (await alerts).Trouble, (await inUse).Trouble, (await summaries).Trouble, (await compared).Trouble),
        };
        return model is null ? view : await MeasuredAsync(view, new WindowsAsked { Subject = request.Subject, Model = model, From = first, To = today.AddDays(1) }, cancellation);
    }

    private async Task<HealthView> MeasuredAsync(HealthView view, WindowsAsked asked, CancellationToken cancellation)
    {
        var ofSegment = asked with { Segment = view.Request.Segment };
        var ended = metrics.WindowsAsync(asked, cancellation);
        var reliability = metrics.ReliabilityAsync(ofSegment, cancellation);
        var challengers = metrics.ChallengersAsync(asked.From, asked.To, cancellation);
        var baselines = metrics.BaselinesAsync(cancellation);
        await Task.WhenAll(ended, reliability, challengers, baselines);
        var asEnded = (await ended).ValueOrDefault ?? [];
        var ofSeries = asEnded.Where(window => new Segment(window.Window.SegmentKind, window.Window.SegmentValue) == view.Request.Segment).ToList();
        var (windows, trouble) = await SeriesAsync(view, ofSegment, ofSeries, cancellation);
        return view with
        {
            Series = windows.Count == 0 ? null : new PerformanceSeries(windows[^1].Window, windows),
            OfSegments = asEnded,
            Baselines = BaselineShape.Of((await baselines).ValueOrDefault ?? [], asked.Subject!.Value, asked.Model!),
            Reliability = (await reliability).ValueOrDefault ?? [],
            Challengers = [.. ((await challengers).ValueOrDefault ?? []).Where(report => report.Champion == view.Model || report.Challenger == view.Model)],
            Troubles = Troubles([.. view.Troubles, (await ended).Trouble, (await reliability).Trouble, (await challengers).Trouble, (await baselines).Trouble, trouble]),
        };
    }

    /// <summary>Windows of the length that was asked for; or those that were measured as they ended, and one more that ends today, so that the last verdicts are seen.</summary>
    private async Task<(IReadOnlyList<PerformanceMeasured> Windows, string? Trouble)> SeriesAsync(
        HealthView view, WindowsAsked asked, List<PerformanceMeasured> ended, CancellationToken cancellation)
    {
        var today = view.Days.Through;
        var (from, to, step) = view.Request.Days is { } days ? view.Request.Follow(days, today) : (today, today.AddDays(1), 1);
        var now = await metrics.WindowsAsync(
            asked with { From = from, To = to, Step = step, Days = view.Request.Days ?? ended.LastOrDefault()?.Window.Days ?? UsualDays }, cancellation);
        var measured = (now.ValueOrDefault ?? []).Where(window => window.Claims > 0);
        return ([.. (view.Request.Days is null ? ended.Concat(measured) : measured).OrderBy(window => PerformanceSeries.LastDay(window.Window))], now.Trouble);
    }

    private static IReadOnlyList<string> Troubles(params IReadOnlyList<string?> troubles) => [.. troubles.OfType<string>().Distinct(StringComparer.Ordinal)];
}

using Claims.Contracts;
using Claims.Metrics.Windows;
using Claims.Tracking.Segments;
using Claims.Tracking.Windows;

namespace Claims.Metrics.Measuring;

/// <summary>Measures windows of any length for an answer: with what is known now, and nothing is kept.</summary>
internal sealed class SlidingWindows(WindowStore windows, ModelStanding standing, TimeProvider clock)
{
    public async Task<IReadOnlyList<PerformanceMeasured>> OfAsync(MeasuredRequest request, CancellationToken cancellation)
    {
        var (query, found) = (request.Query, new List<PerformanceMeasured>());
        var sizes = await windows.SizesAsync(query.From.AddDays(-request.Days!.Value), query.To, cancellation);
        var segment = new Segment(query.SegmentKind ?? SegmentKind.All, query.SegmentValue ?? "");
        foreach (var size in sizes.Where(size => size.Segment == segment && (query.Model ?? size.Model) == size.Model && (query.Subject ?? size.Subject) == size.Subject))
        {
            var tracked = new TrackedModel(size.Subject, size.Model);
            var days = await windows.DaysAsync(new WindowQuery(query.From.AddDays(-request.Days.Value), query.To, size.Subject, segment, size.Model), cancellation);
            foreach (var span in WindowSpan.Sliding(query.From, query.To, request.Days.Value, request.Step))
            {
                var window = new Window();
                foreach (var day in days.Where(day => day.Day >= span.From && day.Day < span.To))
                {
                    window.Merge(day.Window);
                }

                var surroundings = await standing.OfAsync(tracked, span, clock.GetUtcNow(), cancellation);
                found.Add(Measurement.Of(tracked, span, segment, window, surroundings, estimated: null));
            }
        }

        return found;
    }
}

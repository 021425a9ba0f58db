using Claims.Tracking.Windows;

namespace Claims.Metrics.Measuring;

/// <summary>A tumbling window that has something to be done about.</summary>
/// <param name="Tracked">Whose.</param>
/// <param name="Span">Its days.</param>
/// <param name="Stamp">Grows with every change of its claims or verdicts.</param>
/// <param name="WasEnded">It was over when it was measured last, so that what was estimated then stands.</param>
/// <param name="IsChanged">It has changed since it was measured, or was never measured.</param>
/// <param name="IsClosed">It has been held against the baseline.</param>
internal sealed record PendingWindow(TrackedModel Tracked, WindowSpan Span, long Stamp, bool WasEnded, bool IsChanged, bool IsClosed)
{
    /// <summary>Whether its last day is over.</summary>
    public bool IsEnded(DateOnly today) => Span.To <= today;

    /// <summary>Whether it is to be held against the baseline now.</summary>
    public bool IsToClose(DateOnly today, int maturityDays) => !IsClosed && Span.To.AddDays(maturityDays) <= today;

    /// <summary>Windows with something to do, in order of time: those that changed, that ended since, or that are to be closed.</summary>
    /// <param name="revisions">Each day's revision.</param>
    /// <param name="stamps">What was noted of windows when they were measured last.</param>
    /// <param name="options">Lengths and times.</param>
    /// <param name="today">In UTC.</param>
    public static IReadOnlyList<PendingWindow> Of(
        IEnumerable<(TrackedModel Tracked, DateOnly Day, long Revision)> revisions,
        IReadOnlyDictionary<(TrackedModel Tracked, DateOnly From), WindowStamp> stamps,
        MeasuringOptions options,
        DateOnly today) =>
    [
        .. from day in revisions
           group day.Revision by (day.Tracked, Span: WindowSpan.Tumbling(day.Day, options.WindowDays)) into window
           let noted = stamps.GetValueOrDefault((window.Key.Tracked, window.Key.Span.From))
           let pending = new PendingWindow(window.Key.Tracked, window.Key.Span, window.Sum(), noted?.Ended ?? false, noted?.Stamp != window.Sum(), noted?.Closed ?? false)
           where pending.IsChanged || pending.IsEnded(today) != pending.WasEnded || pending.IsToClose(today, options.MaturityDays)
           orderby pending.Span.From, pending.Tracked.Subject, pending.Tracked.Model
           select pending,
    ];
}

/// <summary>What was noted of a window when it was measured last.</summary>
internal sealed record WindowStamp(long Stamp, bool Ended, bool Closed);

using Claims.Contracts;
using Claims.Tracking.Segments;

namespace Claims.Metrics.Windows;

/// <summary>Which windows to add up.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Day after the last.</param>
/// <param name="Subject">Whose predictions.</param>
/// <param name="Segment">Which claims.</param>
/// <param name="Model">Hash of the model; null for all.</param>
public sealed record WindowQuery(DateOnly From, DateOnly To, PerformanceSubject Subject, Segment Segment, string? Model = null)
{
    internal object Parameters => new
    {
        From = From.DayNumber, To = To.DayNumber, Subject = Subject.ToString(), Segment.Kind, Segment.Value, Model = Model ?? "",
    };

    internal string ModelCondition => Model is null ? "" : "AND model = @Model";
}

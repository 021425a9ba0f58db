using Claims.Contracts;

namespace Claims.Tracking.Segments;

/// <summary>The least window that is kept: one day, one subject, one model, one segment.</summary>
/// <param name="Day">Day of the assessment, in UTC.</param>
/// <param name="Subject">Whose predictions.</param>
/// <param name="Model">Hash of the model that scored the claims.</param>
/// <param name="Segment">Which claims.</param>
public readonly record struct WindowKey(DateOnly Day, PerformanceSubject Subject, string Model, Segment Segment)
{
    /// <summary>The key of all windows that share its bound.</summary>
    public WindowGroup Group => new(Day, Subject, Model);
}

/// <summary>The windows of one day, subject and model: <see cref="SegmentBound"/> holds for them together.</summary>
public readonly record struct WindowGroup(DateOnly Day, PerformanceSubject Subject, string Model)
{
    /// <summary>The window of a segment.</summary>
    public WindowKey Of(Segment segment) => new(Day, Subject, Model, segment);
}

using Claims.Contracts;

namespace Claims.Metrics.Measuring;

/// <summary>Which measured windows; a null does not restrict.</summary>
/// <param name="From">First day of the earliest.</param>
/// <param name="To">Day before which the latest begins.</param>
internal sealed record MeasuredQuery(DateOnly From, DateOnly To)
{
    public PerformanceSubject? Subject { get; init; }
    public string? Model { get; init; }
    public string? SegmentKind { get; init; }
    public string? SegmentValue { get; init; }
    public int? Days { get; init; }

    public string Conditions => string.Concat(
        Subject is null ? "" : " AND subject = @Subject",
        Model is null ? "" : " AND model = @Model",
        SegmentKind is null ? "" : " AND kind = @Kind",
        SegmentValue is null ? "" : " AND value = @Value",
        Days is null ? "" : " AND days = @Days");

    public object Parameters => new { From = From.DayNumber, To = To.DayNumber, Subject = Subject?.ToString(), Model, Kind = SegmentKind, Value = SegmentValue, Days = Days ?? 0 };
}

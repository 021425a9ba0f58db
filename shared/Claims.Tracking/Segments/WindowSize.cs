using Claims.Contracts;

namespace Claims.Tracking.Segments;

/// <summary>How many claims there are of a model and segment.</summary>
/// <param name="Subject">Whose predictions.</param>
/// <param name="Model">Hash of the model.</param>
/// <param name="Segment">Which claims.</param>
/// <param name="Claims">All of them.</param>
/// <param name="Judged">Those whose outcome is known.</param>
public sealed record WindowSize(PerformanceSubject Subject, string Model, Segment Segment, long Claims, long Judged);

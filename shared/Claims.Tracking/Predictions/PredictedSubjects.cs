using Claims.Contracts;

namespace Claims.Tracking.Predictions;

/// <summary>Subjects whose predictions are held against verdicts: those that have windows of claims and baselines.</summary>
public static class PredictedSubjects
{
    public static IReadOnlyList<PerformanceSubject> All { get; } = [PerformanceSubject.Assessment, PerformanceSubject.ClauseModel];

    /// <summary>By name, in any case; null where there is none of that name.</summary>
    public static PerformanceSubject? Find(string? name) =>
        All.Where(subject => subject.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).Cast<PerformanceSubject?>().FirstOrDefault();
}

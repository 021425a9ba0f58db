using Claims.Contracts;

namespace Claims.Tracking.Summaries;

/// <summary>A summary that was asked for, as far as it counts.</summary>
/// <param name="SummaryId">Its id.</param>
/// <param name="ClaimId">Whose documents it is of.</param>
/// <param name="Day">On which it was made, in UTC.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="ConceptRecall">In [0, 1], null where it has none.</param>
/// <param name="Support">In [0, 1], null where it has none.</param>
/// <param name="Sentences">Of the summary.</param>
/// <param name="Characters">Of the summary.</param>
/// <param name="LatencyMilliseconds">At least 0.</param>
/// <param name="Cost">At least 0, null where nothing is paid.</param>
public sealed record MadeSummary(
    string SummaryId,
    string ClaimId,
    DateOnly Day,
    SummaryOutcome Outcome,
    double? ConceptRecall,
    double? Support,
    int Sentences,
    int Characters,
    double LatencyMilliseconds,
    double? Cost)
{
    /// <summary>Whether its origin answered, so that it took the time that an answer takes; what it said may have been refused.</summary>
    public bool IsAnswered => Outcome is SummaryOutcome.Accepted or SummaryOutcome.Refused;

    /// <summary>Whether its length is known: of those that were refused it usually is not told.</summary>
    public bool HasText => Characters > 0;
}

using Claims.Contracts;

namespace Claims.Review.Summaries;

/// <summary>What a reviewer says of a summary, as it is sent.</summary>
/// <param name="Score">1, of no use, to 5, nothing is missing or wrong.</param>
/// <param name="Flaws">What was wrong with it.</param>
public sealed record SummaryRating(string? SummaryId, int? Score, IReadOnlyList<SummaryFlaw>? Flaws)
{
    /// <param name="known">Ids of the case's summaries.</param>
    internal Dictionary<string, string[]> Faults(IEnumerable<string> known)
    {
        var faults = new Dictionary<string, string[]>();
        if (SummaryId is null || !known.Contains(SummaryId))
        {
            faults["summaryId"] = ["is none of the case's summaries: GET summary shows them"];
        }

        if (Score is not (>= 1 and <= 5))
        {
            faults["score"] = ["is a whole number from 1 to 5"];
        }

        return faults;
    }
}

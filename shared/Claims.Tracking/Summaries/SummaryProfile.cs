using Claims.Tracking.Drift;

namespace Claims.Tracking.Summaries;

/// <summary>What the summaries of a day look like, to be held against other days.</summary>
public static class SummaryProfile
{
    public const string Length = "length";
    public const string Latency = "latency";
    public const string Cost = "cost";
    public const string ConceptRecall = "conceptRecall";

    /// <summary>Shares are counted in thousandths, costs in ten-thousandths of the currency: prices of tokens are so small.</summary>
    private const double Thousandths = 1_000;

    private const double PriceSteps = 10_000;

    /// <summary>Characters of those with a text, milliseconds of those that were answered, and recall and costs where they are known.</summary>
    public static DriftProfile Of(IEnumerable<MadeSummary> day)
    {
        ArgumentNullException.ThrowIfNull(day);
        var profile = new DriftProfile();
        foreach (var summary in day)
        {
            if (summary.HasText)
            {
                profile.Add(Length, summary.Characters);
            }

            if (summary.IsAnswered)
            {
                profile.Add(Latency, Whole(summary.LatencyMilliseconds));
            }

            if (summary.ConceptRecall is { } recall)
            {
                profile.Add(ConceptRecall, Whole(recall * Thousandths));
            }

            if (summary.Cost is { } cost)
            {
                profile.Add(Cost, Whole(cost * PriceSteps));
            }
        }

        return profile;
    }

    private static long Whole(double value) => (long)Math.Round(value);
}

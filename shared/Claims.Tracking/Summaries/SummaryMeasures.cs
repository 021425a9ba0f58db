namespace Claims.Tracking.Summaries;

/// <summary>Names of what is measured of summaries.</summary>
public static class SummaryMeasures
{
    public const string Rating = "rating";
    public const string ConceptRecall = "conceptRecall";
    public const string Support = "support";
    public const string Accepted = "accepted";
    public const string Sentences = "sentences";
    public const string Characters = "characters";
    public const string Latency = "latencyMilliseconds";
    public const string SlowestLatency = "latencyMilliseconds95";
    public const string Cost = "cost";

    /// <summary>Least and largest value that a measure can have; null where there is no largest.</summary>
    public static (double Least, double? Largest) Range(string measure) => measure switch
    {
        Rating => (1, 5),
        ConceptRecall or Support or Accepted => (0, 1),
        _ => (0, null),
    };

    /// <summary>Whether more is better; null for what is held against no baseline: length by itself is neither good nor bad, and cost has no bound that a test could stand on. Both may drift.</summary>
    public static bool? IsLargerBetter(string measure) => measure switch
    {
        Rating or ConceptRecall or Support or Accepted => true,
        SlowestLatency => false,
        _ => null,
    };
}

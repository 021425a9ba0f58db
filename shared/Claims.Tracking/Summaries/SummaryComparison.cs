using Claims.Contracts;

namespace Claims.Tracking.Summaries;

/// <summary>What a reviewer said of two summaries side by side, with the two in the order of their names.</summary>
/// <param name="ComparisonId">Its id.</param>
/// <param name="ClaimId">Whose documents they are of.</param>
/// <param name="Pair">Who made them.</param>
/// <param name="Preferred">1 where the pair's one was preferred, −1 where the other was, 0 where neither.</param>
/// <param name="IsOneShownFirst">Whether the pair's one was shown first.</param>
/// <param name="Reviewer">Who compared.</param>
/// <param name="ComparedAt">When.</param>
public sealed record SummaryComparison(string ComparisonId, string ClaimId, OriginPair Pair, int Preferred, bool IsOneShownFirst, string Reviewer, DateTimeOffset ComparedAt)
{
    public static SummaryComparison Of(SummariesCompared compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        var isFirst = OriginPair.Compare(compared.First, compared.Second) <= 0;
        var first = compared.Preferred switch { SummaryPreference.First => 1, SummaryPreference.Second => -1, _ => 0 };
        return new SummaryComparison(
            compared.ComparisonId,
            compared.ClaimId,
            isFirst ? new OriginPair(compared.First, compared.Second) : new OriginPair(compared.Second, compared.First),
            isFirst ? first : -first,
            isFirst,
            compared.Reviewer,
            compared.ComparedAt);
    }
}

/// <summary>Two origins in the order of their names.</summary>
public readonly record struct OriginPair(SummaryOrigin One, SummaryOrigin Other)
{
    public static int Compare(SummaryOrigin left, SummaryOrigin right) =>
        string.CompareOrdinal(left.Provider, right.Provider) is var order and not 0 ? order : string.CompareOrdinal(left.Version, right.Version);
}

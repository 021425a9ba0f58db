using Route = Claims.Contracts.Route;

namespace Claims.Fraud;

/// <summary>How many claims were assessed, counted from storage.</summary>
/// <param name="Assessed">All of them.</param>
/// <param name="Flagged">Those whose clause score is flagged.</param>
/// <param name="Pay">Those paid unseen.</param>
/// <param name="Review">Those sent to review for their risk.</param>
/// <param name="Audit">Those drawn at random.</param>
public sealed record AssessmentCounts(long Assessed, long Flagged, long Pay, long Review, long Audit)
{
    internal static AssessmentCounts Of(IReadOnlyList<RouteCount> rows) => new(
        rows.Sum(row => row.Claims), rows.Sum(row => row.Flagged), Claims(rows, Route.Pay), Claims(rows, Route.Review), Claims(rows, Route.Audit));

    private static long Claims(IReadOnlyList<RouteCount> rows, Route route) =>
        rows.Where(row => row.Route == route.ToString()).Sum(row => row.Claims);
}

/// <summary>A row of the count by route.</summary>
internal sealed record RouteCount
{
    public required string Route { get; init; }
    public required long Claims { get; init; }
    public required long Flagged { get; init; }
}

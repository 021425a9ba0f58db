using Claims.Hosting.Access;

namespace Claims.Metrics.Performance;

/// <summary>Counts and performance over HTTP.</summary>
internal static class PerformanceEndpoints
{
    public static void MapPerformance(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/metrics").WithTags("Metrics").Needs(Scope.ReadMetrics);
        group.MapGet("/counts", CountAsync).WithSummary("How many predictions and verdicts there are").Produces<MetricsCounts>();
        group.MapGet("/performance", MeasureAsync)
            .WithSummary("Confusion matrix and measures of the predictions against the latest verdicts, as judged and unbiased for all claims")
            .Produces<PerformanceReport>()
            .ProducesValidationProblem();
    }

    private static async Task<IResult> CountAsync(PerformanceStore store, CancellationToken cancellation) =>
        Results.Ok(await store.CountAsync(cancellation));

    private static async Task<IResult> MeasureAsync(
        PerformanceStore store, string? from, string? to, string? kind, string? policy, CancellationToken cancellation)
    {
        var (query, faults) = PerformanceQuery.Read(from, to, kind, policy);
        return faults.Count > 0
            ? Results.ValidationProblem(faults)
            : Results.Ok(PerformanceReport.Of(await store.JudgedAsync(query, cancellation)));
    }
}

using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Metrics.Windows;
using Claims.Tracking.Figures;
using Claims.Tracking.Segments;

namespace Claims.Metrics.Measuring;

/// <summary><c>GET /metrics/reliability</c>: risks held against outcomes.</summary>
internal static class ReliabilityEndpoint
{
    public static void MapReliability(this IEndpointRouteBuilder routes) => routes.MapGroup("/metrics").WithTags("Metrics")
        .MapGet("/reliability", MeasureAsync)
        .Needs(Scope.ReadMetrics)
        .WithSummary("Share of improper claims by what the risk said, for all claims of a model and segment assessed between two days; of the assessment unless the subject is named")
        .Produces<IReadOnlyList<ReliabilityPoint>>()
        .ProducesValidationProblem();

    private static async Task<IResult> MeasureAsync(HttpRequest http, WindowStore windows, CancellationToken cancellation)
    {
        var (request, faults) = MeasuredRequest.Read(http.Query);
        if (faults.Count > 0)
        {
            return Results.ValidationProblem(faults);
        }

        var asked = request.Query;
        var segment = new Segment(asked.SegmentKind ?? SegmentKind.All, asked.SegmentValue ?? "");
        var window = await windows.ReadAsync(new WindowQuery(asked.From, asked.To, asked.Subject ?? PerformanceSubject.Assessment, segment, asked.Model), cancellation);
        return Results.Ok(Reliability.Of(window.Counts, Basis.Weighted));
    }
}

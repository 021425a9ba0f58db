using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Metrics.Alerts;
using Claims.Metrics.Windows;
using Claims.Tracking.Segments;

namespace Claims.Metrics.Measuring;

/// <summary>Measured windows and alerts over HTTP.</summary>
internal static class MeasuredEndpoints
{
    public static void MapMeasured(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/metrics").WithTags("Metrics").Needs(Scope.ReadMetrics);
        group.MapGet("/performance/windows", WindowsAsync)
            .WithSummary("Measured windows: tumbling ones as they were published, or with days and step sliding ones measured now. As JSON, or as text/csv where that is accepted")
            .Produces<IReadOnlyList<PerformanceMeasured>>()
            .ProducesValidationProblem();
        group.MapGet("/segments", SegmentsAsync).WithSummary("Subjects, models and segments that have claims, with their numbers").Produces<IReadOnlyList<WindowSize>>().ProducesValidationProblem();
        group.MapGet("/alerts", async (AlertLedger alerts, CancellationToken cancellation) => Results.Ok(await alerts.HeldAsync(cancellation)))
            .WithSummary("Alerts that hold now")
            .Produces<IReadOnlyList<Alert>>();
    }

    private static async Task<IResult> WindowsAsync(HttpRequest http, MeasuredStore measured, SlidingWindows sliding, CancellationToken cancellation)
    {
        var (request, faults) = MeasuredRequest.Read(http.Query);
        if (faults.Count > 0)
        {
            return Results.ValidationProblem(faults);
        }

        var found = request.Days is null ? await measured.FindAsync(request.Query, cancellation) : await sliding.OfAsync(request, cancellation);
        return http.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/csv") ? Results.Text(MeasuredCsv.Of(found), "text/csv") : Results.Ok(found);
    }

    private static async Task<IResult> SegmentsAsync(HttpRequest http, WindowStore windows, CancellationToken cancellation)
    {
        var (request, faults) = MeasuredRequest.Read(http.Query);
        return faults.Count > 0 ? Results.ValidationProblem(faults) : Results.Ok(await windows.SizesAsync(request.Query.From, request.Query.To, cancellation));
    }
}

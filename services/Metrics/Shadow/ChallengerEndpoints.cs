using Claims.Hosting.Access;
using Claims.Metrics.Measuring;
using Claims.Tracking.Shadow;

namespace Claims.Metrics.Shadow;

/// <summary>Challengers over HTTP.</summary>
internal static class ChallengerEndpoints
{
    public static void MapChallengers(this IEndpointRouteBuilder routes) => routes.MapGroup("/metrics").WithTags("Metrics")
        .MapGet("/challengers", CompareAsync)
        .Needs(Scope.ReadMetrics)
        .WithSummary("Challengers beside the model in use, on the judged claims that both scored, assessed between two days; of one challenger by its hash")
        .Produces<IReadOnlyList<ChallengerReport>>()
        .ProducesValidationProblem();

    private static async Task<IResult> CompareAsync(HttpRequest http, CompareChallengers challengers, string? challenger, CancellationToken cancellation)
    {
        var (request, faults) = MeasuredRequest.Read(http.Query);
        return faults.Count > 0
            ? Results.ValidationProblem(faults)
            : Results.Ok(await challengers.OfAsync(request.Query.From, request.Query.To, challenger, cancellation));
    }
}

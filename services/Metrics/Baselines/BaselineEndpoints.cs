using Claims.Hosting.Access;
using Claims.Metrics.Measuring;
using Claims.Tracking.Baselines;

namespace Claims.Metrics.Baselines;

/// <summary>What models are held against, over HTTP.</summary>
internal static class BaselineEndpoints
{
    public static void MapBaselines(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/metrics").WithTags("Metrics").Needs(Scope.ReadMetrics);
        group.MapGet("/baselines", ListAsync)
            .WithSummary("All that models were ever to be held against, in the order in which it was said; of each measure an operator's figure holds before the model's own before its first windows'")
            .Produces<IReadOnlyList<BaselineFact>>()
            .ProducesValidationProblem();
        group.MapPost("/baselines", SetAsync)
            .Needs(Scope.Supervise)
            .WithSummary("Holds a model against what it did in a period from now on; refused where too few claims of it were judged")
            .Produces<BaselineFact>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ListAsync(HttpRequest http, IBaselineStore store, CancellationToken cancellation)
    {
        var (request, faults) = MeasuredRequest.Read(http.Query);
        return faults.Count > 0
            ? Results.ValidationProblem(faults)
            : Results.Ok(await store.FactsAsync(request.Query.Subject, request.Query.Model, cancellation));
    }

    private static async Task<IResult> SetAsync(BaselineRequest request, SetBaseline setting, CancellationToken cancellation)
    {
        var (period, faults) = request.Read();
        if (faults.Count > 0)
        {
            return Results.ValidationProblem(faults);
        }

        var (fact, refusal) = await setting.FromAsync(period, cancellation);
        return refusal is null ? Results.Ok(fact) : Results.Problem(title: "Too few claims were judged.", detail: refusal, statusCode: StatusCodes.Status409Conflict);
    }
}

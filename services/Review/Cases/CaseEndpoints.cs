using Claims.Review.Verdicts;

namespace Claims.Review.Cases;

/// <summary>The case list and one case over HTTP.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/cases").WithTags("Cases");
        group.MapGet("/", ListAsync)
            .WithSummary("Cases by status (open, settled), route and flag; order risk, amount or age; in pages")
            .Produces<CaseList>()
            .ProducesValidationProblem();
        group.MapGet("/{claimId}", FindAsync)
            .WithSummary("One case: claim, score, assessment and verdicts")
            .Produces<CaseDetail>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{claimId}/verdicts", RecordVerdict.HandleAsync)
            .WithSummary("Records a verdict on the case's decision; the same Idempotency-Key answers the same")
            .Produces<RecordedVerdict>(StatusCodes.Status201Created)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    public static IResult NotFound(string claimId) =>
        Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such case", detail: $"Claim {claimId} is not among the cases.");

    private static async Task<IResult> ListAsync(
        CaseStore cases, string? status, string? route, string? flagged, string? order, int? page, int? size, CancellationToken cancellation)
    {
        var (query, faults) = CaseQuery.Read(status, route, flagged, order, page ?? 1, size ?? 50);
        return faults.Count > 0 ? Results.ValidationProblem(faults) : Results.Ok(await cases.ListAsync(query, cancellation));
    }

    private static async Task<IResult> FindAsync(string claimId, CaseStore cases, VerdictStore verdicts, CancellationToken cancellation) =>
        await cases.FindAsync(claimId, cancellation) is { } found
            ? Results.Ok(new CaseDetail(found.Accepted, found.Score, found.Assessment, await verdicts.OfClaimAsync(claimId, cancellation)))
            : NotFound(claimId);
}

using Claims.Review.Verdicts;

namespace Claims.Review.Cases;

/// <summary>The case list and one case over HTTP.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/cases").WithTags("Cases");
        group.MapGet("/", ListAsync)
            .WithSummary("Cases by status (open, settled), route, flag and secondReview (judged once, drawn for a second, blind verdict); order risk, amount or age; in pages")
            .Produces<CaseList>()
            .ProducesValidationProblem();
        group.MapGet("/{claimId}", FindAsync)
            .WithSummary("One case: claim, score, assessment and verdicts; without the verdicts where blind=true")
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
        CaseStore cases, string? status, string? route, string? flagged, string? secondReview, string? order, int? page, int? size, CancellationToken cancellation)
    {
        var (query, faults) = CaseQuery.Read(status, route, flagged, secondReview, order, page ?? 1, size ?? 50);
        return faults.Count > 0 ? Results.ValidationProblem(faults) : Results.Ok(await cases.ListAsync(query, cancellation));
    }

    private static async Task<IResult> FindAsync(string claimId, bool? blind, CaseStore cases, VerdictStore verdicts, CancellationToken cancellation)
    {
        if (await cases.FindAsync(claimId, cancellation) is not { } found)
        {
            return NotFound(claimId);
        }

        var shown = blind == true ? [] : await verdicts.OfClaimAsync(claimId, cancellation);
        return Results.Ok(new CaseDetail(found.Accepted, found.Score, found.Assessment, shown, await cases.WantsSecondReviewAsync(claimId, cancellation)));
    }
}

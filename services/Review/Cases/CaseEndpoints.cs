using Claims.Hosting.Access;
using Claims.Review.Summaries;
using Claims.Review.Verdicts;

namespace Claims.Review.Cases;

/// <summary>The case list and one case over HTTP.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/cases").WithTags("Cases").Needs(Scope.Review);
        group.MapGet("/", ListAsync)
            .WithSummary(
                """
                Cases by status (open, settled), route, flag, secondReview (judged once, drawn for a second, blind verdict), policy, kind, assignee (me, nobody), risk, amount, days since and
                days of assessment, and search (beginnings of claim id, number, submitter, provider or member id); order risk, amount or age; in pages
                """)
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
        group.MapSummaries();
    }

    public static IResult NotFound(string claimId) =>
        Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such case", detail: $"Claim {claimId} is not among the cases.");

    private static async Task<IResult> ListAsync([AsParameters] CaseListRequest request, HttpContext http, CaseStore cases, TimeProvider clock, CancellationToken cancellation)
    {
        var (query, faults) = request.Read();
        if (faults.Count > 0)
        {
            return Results.ValidationProblem(faults);
        }

        var reader = new CaseReader(http.User.Identity?.Name ?? "", clock.GetUtcNow());
        var total = await cases.CountAsync(query.Filter, reader, cancellation);
        return Results.Ok(new CaseList(total, request.Page ?? 1, query.Take, await cases.ListAsync(query, reader, cancellation)));
    }

    private static async Task<IResult> FindAsync(string claimId, bool? blind, CaseStore cases, VerdictStore verdicts, CancellationToken cancellation)
    {
        if (await cases.OpenedAsync(claimId, cancellation) is not { } found)
        {
            return NotFound(claimId);
        }

        var shown = blind == true ? [] : await verdicts.OfClaimAsync(claimId, cancellation);
        return Results.Ok(new CaseDetail(found.Assessed.Accepted, found.Assessed.Score, found.Assessed.Assessment, shown, found.WantsSecondReview));
    }
}
